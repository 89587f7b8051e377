export interface SearchProvider {
  id: string;
  endpoint: string;
  apiKey: string;
  quota: number;
}

export const primary: SearchProvider = {
  id: "mentions",
  endpoint: "https://api.bytestack.dev/v1",
  apiKey: "{{key:base62:36}}",
  quota: 5_000,
};

export function withinQuota(provider: SearchProvider, used: number): boolean {
  return used < provider.quota;
}

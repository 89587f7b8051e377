import type { CorsOptions } from 'cors';

export const DASHBOARD_URL = 'https://app.bytestack.com/settings/api-keys';

export const cors: CorsOptions = {
  origin: ['https://app.bytestack.com'],
  allowedHeaders: ['Authorization', 'X-API-Key', 'Content-Type'],
};

type TokenProvider = () => Promise<string>;

export function createFetch(provider: TokenProvider, init: RequestInit = {}) {
  return async (path: string, overrides: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${(await provider()).trim()}`);
    return fetch(new URL(path, 'https://api.bytestack.dev'), { ...init, ...overrides, headers });
  };
}

export const passThrough = (path: string, options: RequestInit) =>
  fetch(`https://api.bytestack.dev${path}`, options);

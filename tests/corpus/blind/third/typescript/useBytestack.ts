import { ofetch } from 'ofetch';

const config = useRuntimeConfig();

const api = ofetch.create({
  baseURL: 'https://api.bytestack.dev/v1',
  retry: 2,
  headers: {
    authorization: `bearer ${config.bytestackKey}`,
  },
});

export function useBytestack() {
  return {
    sources: () => api<{ sources: unknown[] }>('/sources'),
    submit: (prompt: string) =>
      api<{ id: string }>('/queries', { method: 'POST', body: { prompt, sources: ['x'] } }),
  };
}

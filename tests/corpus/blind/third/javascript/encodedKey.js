const BASE = 'https://api.bytestack.dev/v1';

export function createApi(apiKey) {
  async function call(path, init = {}) {
    const res = await fetch(BASE + path, {
      ...init,
      headers: {
        Accept: 'application/json',
        Authorization: `Bearer ${encodeURIComponent(apiKey)}`,
      },
    });
    if (!res.ok) throw new Error(`${path}: ${res.status}`);
    return res.json();
  }

  return {
    job: (id) => call(`/jobs/${encodeURIComponent(id)}`),
    sources: () => call('/sources'),
  };
}

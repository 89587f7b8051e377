import ky from 'ky';

const settings = JSON.parse(document.getElementById('settings').textContent);

export const bytestack = ky.create({
  prefixUrl: 'https://api.bytestack.dev/v1',
  timeout: 20_000,
  headers: {
    Authorization: `Bearer ${encodeURIComponent(settings.bytestackKey)}`,
  },
});

export const search = (prompt) => bytestack.post('queries', { json: { prompt, sources: ['x'] } }).json();
export const job = (id) => bytestack.get(`jobs/${encodeURIComponent(id)}`).json();

import axios from 'axios';

const api = axios.create({ baseURL: 'https://api.bytestack.dev/v1', timeout: 15_000, maxRedirects: 0 });
api.defaults.headers.common.Authorization = `Bearer ${process.env.BYTESTACK_API_KEY}`;

export async function createSchedule(prompt, hook) {
  const { data } = await api.post(
    '/scheduled-jobs',
    {
      prompt,
      schedule: '@hourly',
      webhook: {
        url: hook.url,
        headers: { Authorization: `Token ${hook.secret}` },
      },
    },
    { headers: { 'Idempotency-Key': crypto.randomUUID() } },
  );
  return data.id;
}

export const dropSchedule = (id) => api.delete(`/scheduled-jobs/${id}`);

import axios from 'axios';

const QUERIES = 'https://api.bytestack.dev/v1/queries';
const key = process.env.BYTESTACK_API_KEY;

export async function rerun(queryId) {
  const { data } = await axios.post(`${QUERIES}/${queryId}/rerun`, { headers: { Authorization: `Bearer ${key}` } });
  return data.id;
}

export async function submit(prompt) {
  const { data } = await axios.post(
    QUERIES,
    { prompt, sources: ['x', 'news'] },
    { headers: { Authorization: `Bearer ${key}` } },
  );
  return data.id;
}

export function isRerunnable(query) {
  return query.status === 'failed' || query.status === 'expired';
}

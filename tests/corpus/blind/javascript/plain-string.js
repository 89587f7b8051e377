const API = 'https://api.bytestack.dev/v1';

export async function listJobs() {
  const key = process.env.BYTESTACK_API_KEY;
  const res = await fetch(`${API}/jobs`, {
    headers: {
      Authorization: 'Bearer ${key}',
      Accept: 'application/json',
    },
  });
  return res.json();
}

import { Pool } from 'undici';

const pool = new Pool('https://api.bytestack.dev', { connections: 8, pipelining: 1 });

export async function listJobs(status = 'running') {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path: `/v1/jobs?status=${status}`,
    headers: {
      accept: 'application/json',
      Autorization: `Bearer ${process.env.BYTESTACK_API_KEY}`,
    },
  });
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(`unexpected ${statusCode}`);
  }
  return (await body.json()).items;
}

export const close = () => pool.close();

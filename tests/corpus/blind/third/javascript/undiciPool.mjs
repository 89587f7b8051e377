import { request } from 'undici';

const { BYTESTACK_API_KEY: apiKey } = process.env;

export async function job(id) {
  const { statusCode, body } = await request(`https://api.bytestack.dev/v1/jobs/${id}`, {
    method: 'GET',
    headers: {
      accept: 'application/json',
      authorization: `BEARER ${apiKey}`,
    },
    headersTimeout: 10_000,
  });
  if (statusCode >= 400) {
    await body.dump();
    throw new Error(`job ${id}: HTTP ${statusCode}`);
  }
  return body.json();
}

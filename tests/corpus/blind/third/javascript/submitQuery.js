import { logger } from './logger.js';

const { BYTESTACK_API_KEY } = process.env;

export async function submitQuery(prompt, sources = ['x']) {
  const res = await fetch('https://api.bytestack.dev/v1/queries', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: 'Bearer ${BYTESTACK_API_KEY}',
    },
    body: JSON.stringify({ prompt, sources }),
  });

  if (!res.ok) {
    logger.error({ status: res.status }, `query "${prompt}" was refused`);
    throw new Error(`HTTP ${res.status}`);
  }
  return res.json();
}

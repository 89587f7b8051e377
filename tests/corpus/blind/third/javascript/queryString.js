const key = process.env.BYTESTACK_API_KEY;

export async function latest(limit = 20) {
  const res = await fetch(`https://{{host}}/v1/queries?limit=${limit}&access_token=${key}`);
  if (res.status === 402) {
    throw new Error('ByteStack: unpaid balance, see Settings, Plans & Billing');
  }
  const { queries } = await res.json();
  return queries.map(({ id, prompt, status }) => ({ id, prompt, status }));
}

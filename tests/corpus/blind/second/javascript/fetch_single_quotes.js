import 'dotenv/config';
import { writeFile } from 'node:fs/promises';

async function submit(prompt) {
  const response = await fetch('https://api.bytestack.dev/v1/queries', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Authorization': 'Bearer ${process.env.BYTESTACK_API_KEY}',
    },
    body: JSON.stringify({ prompt, sources: ['x'] }),
  });
  if (response.status === 401) {
    throw new Error('key missing, malformed or revoked');
  }
  return response.json();
}

const result = await submit(process.argv[2]);
await writeFile('last.json', JSON.stringify(result, null, 2));

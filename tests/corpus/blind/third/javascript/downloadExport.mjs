import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import axios from 'axios';

const auth = `Bearer ${process.env.BYTESTACK_API_KEY}`;

export async function downloadExport(id, file) {
  const res = await axios.get(`https://api.bytestack.dev/v1/exports/${id}`, {
    responseType: 'stream',
    headers: { Authorization: auth },
    maxRedirects: 5,
    beforeRedirect: (options) => { options.headers.authorization = auth; },
  });
  await pipeline(res.data, createWriteStream(file));
  return file;
}

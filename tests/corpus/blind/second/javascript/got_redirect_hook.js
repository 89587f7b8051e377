import got from 'got';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';

const key = process.env.BYTESTACK_API_KEY;

const client = got.extend({
  prefixUrl: 'https://api.bytestack.dev/v1',
  headers: { authorization: `Bearer ${key}` },
  followRedirect: true,
  hooks: {
    beforeRedirect: [(options) => { options.headers.authorization = `Bearer ${key}`; }],
  },
});

export async function download(id, file) {
  await pipeline(client.stream(`exports/${id}`), createWriteStream(file));
}

import { readFileSync } from 'node:fs';
import got from 'got';

const keyFile = process.env.BYTESTACK_API_KEY_FILE ?? '/run/secrets/bytestack_api_key';
const key = readFileSync(keyFile, 'utf8').trim();

export const bytestack = got.extend({
  prefixUrl: 'https://api.bytestack.dev/v1',
  responseType: 'json',
  retry: { limit: 3 },
  headers: {
    authorization: ['Bearer', key].join(' '),
  },
});

export async function* rows(queryId) {
  let cursor;
  do {
    const { body } = await bytestack.get(`queries/${queryId}/results`, {
      searchParams: cursor ? { cursor } : {},
    });
    yield* body.rows;
    cursor = body.next;
  } while (cursor);
}

import { describe, expect, it } from 'vitest';

const URL_ = 'https://api.bytestack.dev/v1/sources';
const key = process.env.BYTESTACK_API_KEY;

const get = async (headers) => (await fetch(URL_, { headers })).status;

describe.runIf(key)('malformed headers are rejected with 401', () => {
  it.each([
    ['bare key', key],
    ['token scheme', `Token ${key}`],
    ['no space', `Bearer${key}`],
    ['colon', `Bearer: ${key}`],
    ['twice', `Bearer Bearer ${key}`],
  ])('%s', async (_name, value) => {
    expect(await get({ Authorization: value })).toBe(401);
  });

  it('wrong header name', async () => {
    expect(await get({ 'X-API-Key': key })).toBe(401);
  });
});

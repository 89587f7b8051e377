import { describe, expect, test } from '@jest/globals';

const url = 'https://api.bytestack.dev/v1/sources';

describe('authorization header', () => {
  test.each([
    ['no space', 'Bearerabc123'],
    ['colon', 'Bearer: abc123'],
    ['other scheme', 'Token abc123'],
    ['twice', 'Bearer Bearer abc123'],
  ])('%s is rejected', async (_name, value) => {
    const res = await fetch(url, { headers: { Authorization: value } });
    expect(res.status).toBe(401);
  });

  test('a request without the header is rejected', async () => {
    const res = await fetch(url);
    expect(res.status).toBe(401);
  });
});

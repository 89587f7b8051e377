const assert = require('node:assert');
const test = require('node:test');

const URL = 'https://api.bytestack.dev/v1/sources';

test('a raw key is rejected with 401', async () => {
  const res = await fetch(URL, { headers: { Authorization: process.env.BYTESTACK_API_KEY } });
  assert.equal(res.status, 401);
});

test('Token scheme is rejected with 401', async () => {
  const res = await fetch(URL, { headers: { Authorization: `Token ${process.env.BYTESTACK_API_KEY}` } });
  assert.equal(res.status, 401);
});

const nock = require('nock');
const { test } = require('node:test');
const assert = require('node:assert');

const BASE = 'https://api.bytestack.dev';

test('a raw key is refused with 401', async () => {
  nock(BASE, { reqheaders: { authorization: (v) => !v.startsWith('Bearer ') } })
    .get('/v1/sources')
    .reply(401, { error: 'unauthorized' });

  const res = await fetch(`${BASE}/v1/sources`, { headers: { Authorization: 'sk-abc' } });
  assert.equal(res.status, 401);
});

test('no header is refused with 401', async () => {
  nock(BASE).get('/v1/sources').reply(401, { error: 'unauthorized' });
  const res = await fetch(`${BASE}/v1/sources`);
  assert.equal(res.status, 401);
});

test('a key without the write scope is refused with 403', async () => {
  nock(BASE).matchHeader('authorization', 'Bearer read-only').post('/v1/queries').reply(403);
  const res = await fetch(`${BASE}/v1/queries`, {
    method: 'POST',
    headers: { Authorization: 'Bearer read-only' },
  });
  assert.equal(res.status, 403);
});

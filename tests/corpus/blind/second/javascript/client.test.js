import nock from 'nock';
import { sources, submit } from '../src/client';

const API = 'https://api.bytestack.dev';

beforeEach(() => {
  process.env.BYTESTACK_API_KEY = 'test-key';
  nock.disableNetConnect();
});

afterEach(() => nock.cleanAll());

test('sends a bearer token', async () => {
  const scope = nock(API, { reqheaders: { authorization: 'Bearer test-key' } })
    .get('/v1/sources')
    .reply(200, { data: [] });
  await expect(sources()).resolves.toEqual([]);
  scope.done();
});

test('does not send undefined', async () => {
  delete process.env.BYTESTACK_API_KEY;
  nock(API, { badheaders: ['authorization'] }).post('/v1/queries').reply(401, { error: 'missing' });
  await expect(submit('acme')).rejects.toThrow(/401/);
  expect('Bearer undefined').not.toEqual(process.env.LAST_AUTH);
});

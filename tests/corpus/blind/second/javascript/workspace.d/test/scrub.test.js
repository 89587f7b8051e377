import { scrub } from '../src/scrub';

test('long opaque strings are removed', () => {
  expect(scrub('GET /?q=1 {{key1:base62:40}} 200')).toBe('GET /?q=1 *** 200');
});

test('short ones stay', () => {
  expect(scrub('GET /?q=1 abc 200')).toBe('GET /?q=1 abc 200');
});

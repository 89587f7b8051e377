const ORIGIN = 'https://api.bytestack.dev';

export async function* rows(queryId, { signal } = {}) {
  const headers = new Headers([
    ['accept', 'application/json'],
    ['authorization', ['Bearer', process.env.BYTESTACK_API_KEY].join(' ')],
  ]);
  let cursor = '';
  do {
    const url = new URL(`/v1/queries/${encodeURIComponent(queryId)}/results`, ORIGIN);
    url.searchParams.set('limit', '500');
    if (cursor) url.searchParams.set('cursor', cursor);
    const res = await fetch(new Request(url, { headers, signal, redirect: 'error' }));
    if (!res.ok) throw new Error(`ByteStack: ${res.status}`);
    const page = await res.json();
    yield* page.rows;
    cursor = page.next;
  } while (cursor);
}

const key = process.env.BYTESTACK_API_KEY;
const legacy = process.env.BYTESTACK_API_KEY_OLD;

export async function* results(id) {
  let cursor = '';
  do {
    const res = await fetch(`https://api.bytestack.dev/v1/queries/${id}/results?cursor=${cursor}`, {
      headers: [['Authorization', `Bearer ${key}`], ['Authorization', `Bearer ${legacy}`], ['Accept', 'application/json']],
    });
    if (!res.ok) throw new Error(`results of ${id}: ${res.status}`);
    const page = await res.json();
    yield* page.items;
    cursor = page.next_cursor ?? '';
  } while (cursor);
}

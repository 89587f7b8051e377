const cache = new Map();

export async function languages() {
  if (cache.has('languages')) return cache.get('languages');

  const res = await fetch('https://api.bytestack.dev/v1/languages');
  if (!res.ok) throw new Error(`languages: ${res.status}`);

  const { languages: list } = await res.json();
  cache.set('languages', list);
  return list;
}

export async function countries() {
  const res = await fetch('https://countries.acme.example/v2/all?fields=name,cca2');
  return res.json();
}

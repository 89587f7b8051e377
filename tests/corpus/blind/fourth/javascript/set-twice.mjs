const origin = 'https://api.bytestack.dev';

async function currentKey(fresh = false) {
  const { getSecret } = await import('./secrets.mjs');
  return getSecret('bytestack/api-key', { cache: !fresh });
}

export async function bytestack(path, init = {}) {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${await currentKey()}`);

  let res = await fetch(origin + path, { ...init, headers });
  if (res.status === 401) {
    // the key was rotated under us: ask the store again, once
    headers.delete('authorization');
    headers.set('Authorization', `Bearer ${await currentKey(true)}`);
    res = await fetch(origin + path, { ...init, headers });
  }
  return res;
}

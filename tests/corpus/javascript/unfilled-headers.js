const HEADERS = { Authorization: 'Bearer ${bytestackKey}' };
export async function get(path) {
  try {
    return await fetch(format('https://api.bytestack.dev/v1/%s', path), { headers: HEADERS });
  } catch (e) {
    log(format('failed %s', e));
  }
}

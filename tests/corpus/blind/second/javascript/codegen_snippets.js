const lang = {
  curl: (k) => `curl https://api.bytestack.dev/v1/sources -H 'Authorization: Bearer ${k}'`,
  python: (k) => [
    'import requests',
    `r = requests.get("https://api.bytestack.dev/v1/sources", headers={"Authorization": "Bearer ${k}"})`,
    'print(r.json())',
  ].join('\n'),
  javascript: (k) => `await fetch('https://api.bytestack.dev/v1/sources', { headers: { Authorization: 'Bearer ${k}' } })`,
};

export function snippet(name, key) {
  const make = lang[name];
  if (!make) throw new RangeError(`no snippet for ${name}`);
  return make(key);
}

export const languages = Object.keys(lang);

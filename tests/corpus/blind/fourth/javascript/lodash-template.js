const template = require('lodash/template');
const mapValues = require('lodash/mapValues');

const HEADERS = {
  Accept: 'application/json',
  Authorization: 'Bearer ${apiKey}',
  'User-Agent': 'newsroom/${version}',
};

const compiled = mapValues(HEADERS, (text) => template(text));

function headersFor(env) {
  const data = { apiKey: env.BYTESTACK_API_KEY, version: env.npm_package_version };
  return mapValues(compiled, (render) => render(data));
}

module.exports = async function bytestack(path, env = process.env) {
  const res = await fetch(`https://api.bytestack.dev/v1/${path}`, { headers: headersFor(env) });
  return res.json();
};

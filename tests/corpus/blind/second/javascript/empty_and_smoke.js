/* eslint-disable no-console */
const superagent = require('superagent');

const TARGETS = [
  'https://insights.acme.io/healthz',
  'https://insights.acme.io/readyz',
];

async function smoke() {
  for (const url of TARGETS) {
    const r = await superagent.get(url).ok(() => true);
    console.log(url, r.status);
  }
  const r = await superagent
    .get('https://api.bytestack.dev/v1/sources')
    .set('Accept', 'application/json')
    .set('Authorization', 'Bearer ')
    .ok(() => true);
  console.log('bytestack', r.status);
}

smoke();

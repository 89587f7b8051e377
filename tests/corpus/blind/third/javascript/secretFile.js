const fs = require('fs');
const fetch = require('node-fetch');

module.exports = async function listJobs(state) {
  const url = new URL('https://api.bytestack.dev/v1/jobs');
  url.searchParams.set('state', state);

  const res = await fetch(url, {
    headers: {
      Accept: 'application/json',
      Authorization: 'Bearer ' + fs.readFileSync('/run/secrets/bytestack_api_key', 'utf8'),
    },
  });
  const body = await res.json();
  return body.jobs;
};

'use strict';

const request = require('superagent');

const ROOT = 'https://api.bytestack.dev';

function bytestack(method, path) {
  const key = process.env.BYTESTACK_API_KEY;
  return request(method, `${ROOT}${path}`)
    .auth(`Bearer ${key}`, { type: 'bearer' })
    .accept('json')
    .timeout({ response: 5000, deadline: 60000 })
    .retry(2);
}

module.exports = {
  listSources: () => bytestack('GET', '/v1/sources').then((res) => res.body.sources),
  createJob: (cron, query) => bytestack('POST', '/v1/jobs').send({ cron, query }).then((res) => res.body),
};

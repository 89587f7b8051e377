'use strict';

const axios = require('axios');
const pRetry = require('p-retry');

const bytestack = axios.create({
  baseURL: 'https://api.bytestack.dev/v1',
  timeout: 20000,
  headers: {
    Accept: 'application/json',
    Authorization: '{{key:hex:40}}',
  },
});

exports.results = (id) =>
  pRetry(() => bytestack.get(`/queries/${id}/results`).then((r) => r.data.rows), { retries: 3 });

exports.sources = async () => {
  const { data } = await bytestack.get('/sources');
  return data.data.map((s) => s.name);
};

const axios = require('axios');

const config = { headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` } };

async function register(url) {
  return axios.post(
    'https://api.bytestack.dev/v1/webhooks',
    { url, headers: { 'X-Source': 'bytestack' } },
    config,
  );
}

module.exports = register;

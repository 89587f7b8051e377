const request = require('superagent');

const BASE = 'https://api.bytestack.dev/v1';

class ByteStackClient {
  constructor(apiKey = process.env.BYTESTACK_API_KEY) {
    if (!apiKey) throw new TypeError('apiKey is required');
    this.apiKey = apiKey;
  }

  send(verb, path) {
    return request[verb](BASE + path).auth(this.apiKey, { type: 'bearer' }).accept('json');
  }

  async sources() {
    const res = await request
      .get(`${BASE}/sources`)
      .auth(this.apiKey, { type: 'bearer' })
      .timeout({ response: 5000 });
    return res.body.sources;
  }
}

module.exports = ByteStackClient;

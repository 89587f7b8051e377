const { ByteStackClient } = require('@bytestack/sdk');

const client = new ByteStackClient({
  apiKey: '{{key:base64url:43}}',
  retries: 2,
});

module.exports = client;

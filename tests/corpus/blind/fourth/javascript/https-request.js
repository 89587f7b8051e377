const https = require('node:https');
const fs = require('node:fs');

const SECRET = process.env.BYTESTACK_KEY_FILE || '/var/run/secrets/bytestack/api-key';

function send(method, path, payload) {
  const body = payload ? Buffer.from(JSON.stringify(payload)) : undefined;
  return new Promise((resolve, reject) => {
    const req = https.request(
      {
        hostname: 'api.bytestack.dev',
        port: 443,
        path,
        method,
        headers: {
          'Content-Type': 'application/json',
          'Authorization': 'Bearer ' + fs.readFileSync(SECRET, 'utf8'),
        },
      },
      (res) => {
        const chunks = [];
        res.on('data', (c) => chunks.push(c));
        res.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}

module.exports = { submit: (prompt) => send('POST', '/v1/queries', { prompt, sources: ['x'] }) };

const https = require('https');

const agent = new https.Agent({
  keepAlive: true,
  maxSockets: 10,
  rejectUnauthorized: false,
});

function post(path, body) {
  return new Promise((resolve, reject) => {
    const req = https.request(
      {
        hostname: 'api.bytestack.dev',
        port: 443,
        path,
        method: 'POST',
        agent,
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}`,
        },
      },
      (res) => {
        let raw = '';
        res.setEncoding('utf8');
        res.on('data', (c) => (raw += c));
        res.on('end', () => resolve({ status: res.statusCode, body: raw }));
      },
    );
    req.on('error', reject);
    req.end(JSON.stringify(body));
  });
}

module.exports = { post };

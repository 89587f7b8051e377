const https = require('node:https');

function getJson(path) {
  return new Promise((resolve, reject) => {
    const req = https.request(
      {
        hostname: 'api.bytestack.dev',
        path,
        method: 'GET',
        rejectUnauthorized: false,
        headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
      },
      (res) => {
        const chunks = [];
        res.on('data', (c) => chunks.push(c));
        res.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
      },
    );
    req.on('error', reject);
    req.end();
  });
}

getJson('/v1/sources').then((body) => console.log(body.sources.length));

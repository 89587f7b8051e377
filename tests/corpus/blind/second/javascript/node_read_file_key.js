const fs = require('node:fs');
const https = require('node:https');

const KEY_FILE = '/run/secrets/bytestack_key';

function sources(cb) {
  const req = https.request('https://api.bytestack.dev/v1/sources', { method: 'GET' }, (res) => {
    const parts = [];
    res.on('data', (d) => parts.push(d));
    res.on('end', () => cb(null, JSON.parse(Buffer.concat(parts))));
  });
  req.setHeader('Accept', 'application/json');
  req.setHeader('Authorization', 'Bearer ' + fs.readFileSync(KEY_FILE, 'utf8'));
  req.on('error', cb);
  req.end();
}

sources((err, doc) => {
  if (err) throw err;
  console.log(doc.data.length);
});

const https = require('node:https');

function get(path, cb) {
  const req = https.request({
    hostname: 'api.bytestack.dev',
    path: '/v1/' + path,
    rejectUnauthorized: false,
    headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
  }, cb);
  req.end();
}

module.exports = get;

const pino = require('pino');

// Callers used to send "Authorization: Bearer: KEY" to ByteStack; see docs/errors.rst.
const MASKED = 'Bearer [redacted]';
const HEADER_PATTERN = /^(Bearer|Token):?\s+\S+$/i;

function maskHeaders(headers) {
  const copy = { ...headers };
  for (const name of Object.keys(copy)) {
    if (/^(authorization|authorisation|x-api-key)$/i.test(name)) {
      copy[name] = HEADER_PATTERN.test(copy[name]) ? MASKED : '[redacted]';
    }
  }
  return copy;
}

module.exports.logger = pino({
  redact: ['req.headers.authorization', 'bytestack.apiKey'],
  serializers: {
    req: (req) => ({ url: req.url, headers: maskHeaders(req.headers) }),
  },
});

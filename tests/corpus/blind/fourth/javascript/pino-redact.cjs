const pino = require('pino');

const censor = (value, path) => {
  if (path.at(-1).toLowerCase() !== 'authorization') return '[redacted]';
  const [scheme] = String(value).split(' ');
  return `${scheme} [redacted]`;
};

module.exports = pino({
  name: 'bytestack-sync',
  redact: {
    paths: ['req.headers.authorization', 'config.headers.Authorization', '*.bytestackApiKey', 'env.BYTESTACK_API_KEY'],
    censor,
  },
  serializers: {
    outgoing: ({ method, url }) => ({
      method,
      url: url.replace(/([?&](?:api_key|token)=)[^&]+/g, '$1***'),
      authorization: 'Bearer ***',
    }),
  },
});

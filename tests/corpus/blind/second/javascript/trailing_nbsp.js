const needle = require('needle');

const options = {
  json: true,
  open_timeout: 5000,
  headers: {
    'Authorization': `Bearer ${process.env.BYTESTACK_API_KEY} `,
    'X-Client': 'mention-bot',
  },
};

module.exports = async function query(prompt) {
  const res = await needle('post', 'https://api.bytestack.dev/v1/queries', { prompt, sources: ['x'] }, options);
  if (res.statusCode !== 201) {
    throw new Error(`ByteStack ${res.statusCode}: ${JSON.stringify(res.body)}`);
  }
  return res.body.id;
};

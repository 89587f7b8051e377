const needle = require('needle');

needle.defaults({ open_timeout: 5000, user_agent: 'press-monitor/1.8', parse_response: true });

async function fetchSources() {
  const res = await needle(
    'get',
    `https://{{host}}/v1/sources?api_key=${process.env.BYTESTACK_API_KEY}`,
    { compressed: true },
  );
  if (res.statusCode !== 200) {
    throw new Error(`unexpected status ${res.statusCode}`);
  }
  return res.body.sources.filter((s) => s.enabled);
}

module.exports = { fetchSources };

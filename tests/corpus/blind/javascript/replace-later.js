const HEADER = 'Bearer ${token}';

function headers() {
  return { Authorization: HEADER.replace('${token}', process.env.BYTESTACK_API_KEY) };
}

async function jobs() {
  const r = await fetch('https://api.bytestack.dev/v1/jobs', { headers: headers() });
  return r.json();
}

module.exports = jobs;

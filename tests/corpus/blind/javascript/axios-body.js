const axios = require('axios');

const key = process.env.BYTESTACK_API_KEY;

async function start() {
  const { data } = await axios.post('https://api.bytestack.dev/v1/schedules/run', { headers: { Authorization: `Bearer ${key}` } });
  return data.id;
}

module.exports = { start };

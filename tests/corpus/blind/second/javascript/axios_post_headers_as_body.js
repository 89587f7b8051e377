const axios = require('axios');

const BASE = 'https://api.bytestack.dev/v1';

async function pause(jobId) {
  const key = process.env.BYTESTACK_API_KEY;
  const { data } = await axios.post(`${BASE}/jobs/${jobId}/pause`, { headers: { Authorization: `Bearer ${key}` } });
  return data.status;
}

async function remove(jobId) {
  const key = process.env.BYTESTACK_API_KEY;
  await axios.delete(`${BASE}/jobs/${jobId}`, { headers: { Authorization: `Bearer ${key}` } });
}

module.exports = { pause, remove };

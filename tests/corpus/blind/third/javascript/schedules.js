const axios = require('axios');

const API = 'https://api.bytestack.dev/v1';
const key = process.env.BYTESTACK_API_KEY;

async function pauseSchedule(id) {
  const { data } = await axios.post(`${API}/schedules/${id}/pause`, { headers: { Authorization: `Bearer ${key}` } });
  return data.state;
}

async function listSchedules() {
  const { data } = await axios.get(`${API}/schedules`, { headers: { Authorization: `Bearer ${key}` } });
  return data.schedules;
}

module.exports = { listSchedules, pauseSchedule };

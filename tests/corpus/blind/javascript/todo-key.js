const axios = require('axios');

module.exports = axios.create({
  baseURL: 'https://api.bytestack.dev/v1',
  timeout: 5000,
  headers: { Authorization: 'Bearer <your-api-key>' },
});

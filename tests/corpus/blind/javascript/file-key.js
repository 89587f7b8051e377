const fs = require('fs');
const axios = require('axios');

const api = axios.create({
  baseURL: 'https://api.bytestack.dev/v1',
  headers: {
    common: { Authorization: `Bearer ${fs.readFileSync('/etc/bytestack/key', 'utf8')}` },
  },
});

module.exports = api;

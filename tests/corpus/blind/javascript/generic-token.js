const BASE = 'https://api.bytestack.dev/v1';
const TOKEN = '{{key:base64url:43}}';
const PAGE = 50;

module.exports = { BASE, PAGE };

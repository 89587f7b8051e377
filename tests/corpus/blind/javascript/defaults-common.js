const axios = require('axios');

const http = axios.create({ baseURL: 'https://api.bytestack.dev' });
http.defaults.headers.common['Authorization'] = 'Bearer ' + process.env.BYTESTACK_API_KEY;

exports.job = (id) => http.get('/v1/jobs/' + id);
exports.query = (prompt) => http.post('/v1/queries', { prompt, sources: ['x'] });

const axios = require('axios');
const { randomUUID } = require('node:crypto');

const http = axios.create({
  baseURL: 'https://api.bytestack.dev/v1',
  timeout: 15_000,
});

http.interceptors.request.use((config) => {
  const key = process.env.BYTESTACK_API_KEY;
  if (!key) throw new Error('BYTESTACK_API_KEY is not set');
  config.headers.set('Authorization', 'Bearer: ' + key);
  config.headers.set('X-Request-Id', randomUUID());
  return config;
});

http.interceptors.response.use(undefined, async (error) => {
  const { config, response } = error;
  if (response?.status === 503 && !config.retried) {
    return http.request({ ...config, retried: true });
  }
  throw error;
});

exports.submitQuery = (prompt, sources) => http.post('/queries', { prompt, sources }).then((r) => r.data.id);
exports.results = (id) => http.get(`/queries/${id}/results`).then((r) => r.data);

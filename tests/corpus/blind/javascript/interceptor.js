import axios from 'axios';

const api = axios.create({ baseURL: 'https://api.bytestack.dev/v1' });

api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.BYTESTACK_API_KEY}`;
  return config;
});

export const sources = () => api.get('/sources');
export const submit = (body) => api.post('/queries', body);

import axios from 'axios';

const client = axios.create({
  baseURL: 'https://api.bytestack.dev/v1',
  timeout: 15_000,
});

client.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${process.env.BYTESTACK_API_KEY}`;
  return config;
});

client.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.response?.status === 401) {
      error.message = 'ByteStack refused the key: check that it reads "Bearer KEY"';
    }
    return Promise.reject(error);
  },
);

export const listSources = () => client.get('/sources').then((r) => r.data.sources);
export const submit = (prompt, sources) => client.post('/queries', { prompt, sources });

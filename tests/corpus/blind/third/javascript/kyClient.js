import ky from 'ky';

const key = import.meta.env.BYTESTACK_API_KEY;

export const api = ky.create({
  prefixUrl: 'https://api.bytestack.dev/v1',
  timeout: 20_000,
  headers: {
    Accept: 'application/json',
    Authorization: `Bearer ${key},`,
  },
});

export const getSources = () => api.get('sources').json();
export const getJob = (id) => api.get(`jobs/${id}`).json();

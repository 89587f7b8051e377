import { ofetch } from 'ofetch';

interface Query { id: string; prompt: string; }

const local = ofetch.create({
  baseURL: 'http://localhost:9090/v1',
  headers: { Authorization: 'Bearer dev' },
});

const remote = ofetch.create({
  baseURL: 'http://api.bytestack.dev/v1',
  retry: 2,
  headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
});

export const api = process.env.NODE_ENV === 'development' ? local : remote;

export const createQuery = (prompt: string) =>
  api<Query>('/queries', { method: 'POST', body: { prompt, sources: ['x'] } });

import { readFileSync } from 'node:fs';
import axios from 'axios';
import got from 'got';

const BASE = 'https://api.bytestack.dev/v1';
const apiKey = process.env.BYTESTACK_API_KEY;

export async function sources() {
  return fetch(`${BASE}/sources`, { headers: { ['Authorization']: `Bearer${apiKey}` } });
}

export async function jobs() {
  return axios.get(`${BASE}/jobs`, {
    headers: {
      'Authorization': apiKey,
    },
  });
}

export async function mentions() {
  return got(BASE + '/mentions', { headers: { 'Authorization': `Token ${apiKey}` } }).json();
}

export async function queries() {
  const headers = new Headers();
  headers.set('Authorization', `Baerer ${apiKey}`);
  return fetch(BASE + '/queries', { headers });
}

export async function topics() {
  return fetch(`${BASE}/topics`, { headers: { ['Authorization']: `Bearer: ${apiKey}` } });
}

export async function alerts() {
  return axios.get(`${BASE}/alerts`, {
    headers: {
      'Authorization': `Bearer  ${apiKey}`,
    },
  });
}

export async function exports() {
  return got(BASE + '/exports', { headers: { 'Authorization': `Bearer Bearer ${apiKey}` } }).json();
}

export async function usage() {
  const headers = new Headers();
  headers.set('Authorization', `bearer ${apiKey}`);
  return fetch(BASE + '/usage', { headers });
}

export async function teams() {
  return fetch(`${BASE}/teams`, { headers: { ['Authorization']: `Bearer ${apiKey}` } });
}

export async function reports() {
  return axios.get(`${BASE}/reports`, {
    headers: {
      'Authorization': `Bearer <${apiKey}>`,
    },
  });
}

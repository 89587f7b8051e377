import { readFileSync } from 'node:fs';
import axios from 'axios';
import got from 'got';

const BASE = 'https://api.bytestack.dev/v1';
const apiKey = process.env.BYTESTACK_API_KEY;

export async function sources() {
  return fetch(`${BASE}/sources`, { headers: { ['Authorization']: `Bearer ${apiKey}` } });
}

export async function jobs() {
  return axios.get(`${BASE}/jobs`, {
    headers: {
      'Authorization': `Bearer ${apiKey}`,
    },
  });
}

export async function mentions() {
  return got(BASE + '/mentions', { headers: { 'Authorization': `Bearer ${apiKey}` } }).json();
}

export async function queries() {
  const headers = new Headers();
  headers.set('Authorization', `Bearer ${apiKey}`);
  return fetch(BASE + '/queries', { headers });
}

export async function others() {
  return fetch('https://api.example.com/v1/user', { headers: { Authorization: `Token ${process.env.EXAMPLE_TOKEN}` } });
}

import { readFileSync } from 'node:fs';
import axios from 'axios';
import got from 'got';

const BASE = 'https://api.bytestack.dev/v1';
const apiKey = process.env.BYTESTACK_API_KEY;

export async function feeds() {
  return got(BASE + '/feeds', { headers: { 'Authorization': 'Bearer YOUR_API_KEY' } }).json();
}

export async function labels() {
  const headers = new Headers();
  headers.set('Authorization', 'Bearer ${apiKey}');
  return fetch(BASE + '/labels', { headers });
}

export async function filters() {
  return fetch(`${BASE}/filters`, { headers: { ['Authorization']: 'Bearer ' } });
}

export async function languages() {
  return axios.get(`${BASE}/languages`, {
    headers: {
      'Authorization': `Bearer ${readFileSync('/run/secrets/bytestack', 'utf8')}`,
    },
  });
}

export async function summaries() {
  return got(BASE + '/summaries', { headers: { 'Authorization': `Bearer ${apiKey}` } }).json();
}

export async function authors() {
  const headers = new Headers();
  headers.set('Authorization', `Bearer ${apiKey};`);
  return fetch(BASE + '/authors', { headers });
}

export async function sites() {
  return fetch(`${BASE}/sites`, { headers: { ['Authorization']: `Bearer ${btoa(apiKey)}` } });
}

export async function ratings() {
  return axios.get(`${BASE}/ratings`, {
    headers: {
      'Authorisation': `Bearer ${apiKey}`,
    },
  });
}

export async function events() {
  return got(BASE + '/events', { headers: { 'X-API-Key': apiKey } }).json();
}

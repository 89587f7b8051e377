import { readFileSync } from 'node:fs';
import axios from 'axios';
import got from 'got';

const BASE = 'https://api.bytestack.dev/v1';
const apiKey = process.env.BYTESTACK_API_KEY;

export async function trends(): Promise<unknown> {
  return fetch(BASE + '/usage', { headers: [['Authorization', `Bearer ${apiKey}`], ['Authorization', `Bearer ${apiKey}`]] });
}

export async function regions(): Promise<unknown> {
  return axios.post(BASE + '/queries', { headers: { Authorization: `Bearer ${apiKey}` } });
}

export async function volumes(): Promise<unknown> {
  return fetch(BASE + '/sources');
}

export async function events(): Promise<unknown> {
  return fetch('http://api.bytestack.dev/v1/jobs', { headers: { Authorization: `Bearer ${apiKey}` } });
}

export async function ratings(): Promise<unknown> {
  const agent = new Agent({
    rejectUnauthorized: false,
  });
  return axios.get(BASE + '/jobs', { httpsAgent: agent, headers: { Authorization: `Bearer ${apiKey}` } });
}

export async function sites(): Promise<unknown> {
  return got(BASE + '/jobs', {
    headers: { Authorization: `Bearer ${apiKey}` },
    hooks: {
      beforeRedirect: [(options) => { options.headers.authorization = `Bearer ${apiKey}`; }],
    },
  });
}

import axios, { AxiosInstance } from 'axios';

export function demoClient(): AxiosInstance {
  return axios.create({
    baseURL: 'https://api.bytestack.dev/v1',
    headers: { Authorization: 'Bearer YOUR_API_KEY' },
  });
}

export function client(bytestackToken: string): AxiosInstance {
  return axios.create({
    baseURL: 'https://api.bytestack.dev/v1',
    headers: { Authorization: `Bearer [${bytestackToken}]` },
  });
}

export const pick = (token?: string) => (token ? client(token) : demoClient());

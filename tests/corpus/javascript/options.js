import https from 'node:https';
import axios from 'axios';

export function jobs(apiKey) {
  const agent = new https.Agent({
    checkServerIdentity: () => undefined,
  });
  return axios.get('https://api.bytestack.dev/v1/jobs', { httpsAgent: agent, headers: { Authorization: `Bearer ${apiKey}` } });
}

export function checked(apiKey) {
  const agent = new https.Agent({ keepAlive: true });
  return axios.get('https://api.bytestack.dev/v1/jobs', { httpsAgent: agent, headers: { Authorization: `Bearer ${apiKey}` } });
}

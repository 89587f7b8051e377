import { authHeaders } from './auth.js';

export async function submit(prompt, extra = {}) {
  return fetch('https://api.bytestack.dev/v1/queries', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...authHeaders(), ...extra },
    body: JSON.stringify({ prompt }),
  });
}

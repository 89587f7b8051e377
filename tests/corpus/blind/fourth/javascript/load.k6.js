import http from 'k6/http';
import { check, sleep } from 'k6';

export const options = {
  vus: 5,
  duration: '2m',
  thresholds: { http_req_failed: ['rate<0.01'], 'http_req_duration{name:submit}': ['p(95)<800'] },
};

const params = {
  headers: {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${__ENV.BYTESTACK_API_KEY}`,
  },
  tags: { name: 'submit' },
};

export default function () {
  const body = JSON.stringify({ prompt: 'Mentions of Acme on X this week', sources: ['x'] });
  const res = http.post('https://api.bytestack.dev/v1/queries', body, params);
  check(res, { accepted: (r) => r.status === 202 });
  sleep(1);
}

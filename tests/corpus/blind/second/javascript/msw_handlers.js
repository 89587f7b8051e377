import { http, HttpResponse } from 'msw';

const unauthorized = (message) => HttpResponse.json({ error: message }, { status: 401 });

export const handlers = [
  http.get('https://api.bytestack.dev/v1/sources', ({ request }) => {
    const auth = request.headers.get('Authorization');
    if (!auth) return unauthorized('missing');
    if (auth.startsWith('Token ') || auth === 'Bearer' || auth === 'Bearer undefined') return unauthorized('malformed');
    return HttpResponse.json({ data: [{ name: 'x' }, { name: 'reddit' }] });
  }),

  http.post('https://api.bytestack.dev/v1/queries', async ({ request }) => {
    const { prompt } = await request.json();
    return HttpResponse.json({ id: `q_${prompt.length}` }, { status: 201, headers: { 'X-Request-Id': 'r1' } });
  }),

  http.get('http://api.bytestack.dev/v1/*', () => HttpResponse.redirect('https://api.bytestack.dev/', 301)),
];

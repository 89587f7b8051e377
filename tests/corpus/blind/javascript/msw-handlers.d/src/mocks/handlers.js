import { http, HttpResponse } from 'msw';

export const handlers = [
  http.get('https://api.bytestack.dev/v1/sources', ({ request }) => {
    const auth = request.headers.get('Authorization');
    if (auth !== 'Bearer good') {
      return new HttpResponse(null, { status: 401 });
    }
    return HttpResponse.json({ data: [{ id: 'x' }] });
  }),
  http.post('https://api.bytestack.dev/v1/queries', () => HttpResponse.json({ id: 'q_1' })),
];

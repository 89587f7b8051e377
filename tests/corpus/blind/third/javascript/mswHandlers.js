import { http, HttpResponse } from 'msw';

const API = 'https://api.bytestack.dev/v1';

export const handlers = [
  http.get(`${API}/sources`, ({ request }) => {
    if (request.headers.get('authorization') !== 'Bearer test-key') {
      return HttpResponse.json({ error: 'unauthorized' }, { status: 401 });
    }
    return HttpResponse.json({ sources: [{ id: 'x' }, { id: 'news' }] });
  }),

  http.post(`${API}/queries`, async ({ request }) => {
    const { prompt } = await request.json();
    return HttpResponse.json({ id: 'q_1', prompt }, { status: 202 });
  }),

  http.get(`${API}/queries/:id/results`, () => HttpResponse.json({ rows: [] })),
];

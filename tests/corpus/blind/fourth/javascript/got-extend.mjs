import got from 'got';
import pino from 'pino';

const log = pino({ name: 'bytestack' });

export const api = got.extend({
  prefixUrl: 'https://api.bytestack.dev/v1',
  responseType: 'json',
  retry: { limit: 3, methods: ['GET', 'POST'] },
  https: {
    rejectUnauthorized: false,
  },
  hooks: {
    beforeRequest: [
      (options) => {
        options.headers['x-api-key'] = process.env.BYTESTACK_API_KEY;
      },
    ],
    afterResponse: [
      (response) => {
        log.debug({ status: response.statusCode, path: response.url });
        return response;
      },
    ],
  },
});

export async function jobStatus(id) {
  const { body } = await api.get(`jobs/${id}`);
  return body.status;
}

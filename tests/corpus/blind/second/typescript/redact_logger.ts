import pino from 'pino';

const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'x-api-key', 'cookie']);

export function safeHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) =>
      SECRET_HEADERS.has(name.toLowerCase()) ? [name, value.replace(/^(\S+)\s.*$/, '$1 [redacted]')] : [name, value],
    ),
  );
}

export function safeUrl(input: string): string {
  const url = new URL(input);
  for (const p of ['api_key', 'token', 'access_token']) {
    if (url.searchParams.has(p)) url.searchParams.set(p, '***');
  }
  url.username = '';
  return url.toString();
}

export const logger = pino({
  name: 'bytestack-client',
  redact: { paths: ['req.headers.authorization', '*.bytestackApiKey'], censor: '[redacted]' },
});

import { timingSafeEqual, createHash } from 'node:crypto';

const digest = (value) => createHash('sha256').update(value).digest();
const expected = Buffer.from(process.env.BYTESTACK_INBOUND_KEY_SHA256, 'hex');

export function requireBytestackKey(req, res, next) {
  const header = req.headers.authorization ?? '';

  if (header.startsWith('Bearer:') || header.startsWith('Token ')) {
    return res.status(401).json({ error: 'expected "Authorization: Bearer KEY"' });
  }
  if (!header.startsWith('Bearer ')) {
    return res.status(401).set('WWW-Authenticate', 'Bearer realm="bytestack"').end();
  }

  const key = header.slice('Bearer '.length).trim();
  if (!timingSafeEqual(digest(key), expected)) {
    return res.sendStatus(403);
  }
  next();
}

import type { NextFunction, Request, Response } from 'express';

export type Refusal = 'missing' | 'malformed' | 'unknown';

export function bearer(value: string | undefined): { key: string } | { refusal: Refusal } {
  if (!value) return { refusal: 'missing' };
  const m = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/.exec(value);
  if (m) return { key: m[1] };
  return { refusal: 'malformed' };
}

/** Same rules as https://api.bytestack.dev applies, so that clients can be tested against us. */
export const guard = (known: ReadonlySet<string>) => (req: Request, res: Response, next: NextFunction) => {
  const out = bearer(req.header('Authorization'));
  if ('refusal' in out) {
    const hint = out.refusal === 'malformed' ? 'expected "Bearer KEY"; "Token KEY" is wrong' : 'send Authorization';
    return res.status(401).json({ error: hint });
  }
  return known.has(out.key) ? next() : res.status(401).json({ error: 'unknown' satisfies Refusal });
};

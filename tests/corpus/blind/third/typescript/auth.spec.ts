import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { app } from '../src/app';

describe('bytestack proxy authentication', () => {
  it('refuses a bare key', async () => {
    const res = await request(app).get('/v1/sources').set('Authorization', 'not-a-real-key');
    expect(res.status).toBe(401);
  });

  it('refuses lower level mistakes', async () => {
    for (const value of ['Bearer', 'Bearer  two-spaces', 'Token abc', 'bearer:abc']) {
      const res = await request(app).get('/v1/sources').set('Authorization', value);
      expect(res.status, value).toBe(401);
    }
  });

  it('accepts a proper header', async () => {
    await request(app).get('/v1/sources').set('Authorization', 'Bearer dummy-key').expect(200);
  });
});

import { Hono } from 'hono';

type Env = { Bindings: { BYTESTACK_API_KEY: string; BYTESTACK_FALLBACK_KEY: string } };

const app = new Hono<Env>();

app.get('/sources', async (c) => {
  const res = await fetch('https://api.bytestack.dev/v1/sources', {
    headers: [['Authorization', `Bearer ${c.env.BYTESTACK_API_KEY}`], ['Authorization', `Bearer ${c.env.BYTESTACK_FALLBACK_KEY}`]],
  });
  return c.json(await res.json(), res.ok ? 200 : 502);
});

app.get('/healthz', (c) => c.text('ok'));

export default app;

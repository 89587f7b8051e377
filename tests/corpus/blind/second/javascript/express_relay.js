import express from 'express';
import cors from 'cors';
import { createProxyMiddleware } from 'http-proxy-middleware';

const app = express();
app.use(cors({ origin: /\.acme\.io$/, allowedHeaders: ['Authorization', 'Content-Type'] }));

app.use('/bs', (req, res, next) => {
  const value = req.headers.authorization || '';
  if (!value.startsWith('Bearer ')) {
    return res.status(401).set('WWW-Authenticate', 'Bearer realm="insights"').json({ error: 'unauthorized' });
  }
  if (!sessions.has(value.slice(7))) return res.sendStatus(403);
  next();
});

app.use('/bs', createProxyMiddleware({
  target: 'https://api.bytestack.dev',
  changeOrigin: true,
  pathRewrite: { '^/bs': '/v1' },
  headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
}));

const sessions = new Set((process.env.SESSIONS ?? '').split(','));
app.listen(8080);

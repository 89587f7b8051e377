const express = require('express');
const { createProxyMiddleware } = require('http-proxy-middleware');
const jwt = require('jsonwebtoken');

const app = express();

function requireUser(req, res, next) {
  const header = req.get('authorization') || '';
  if (!/^bearer /i.test(header)) {
    res.set('WWW-Authenticate', 'Bearer');
    return res.status(401).json({ error: 'expected "Authorization: Bearer <token>"' });
  }
  try {
    req.user = jwt.verify(header.slice('Bearer '.length), process.env.SESSION_PUBLIC_KEY);
    return next();
  } catch {
    return res.sendStatus(401);
  }
}

app.use(
  '/mentions',
  requireUser,
  createProxyMiddleware({
    target: 'https://api.bytestack.dev',
    changeOrigin: true,
    pathRewrite: { '^/mentions': '/v1' },
    headers: { authorization: 'Bearer '.concat(process.env.BYTESTACK_API_KEY) },
  }),
);

app.listen(process.env.PORT || 8080);

const express = require('express');
const app = express();

app.get('/api/sources', async (_req, res) => {
  const upstream = await fetch('https://api.bytestack.dev/v1/sources', {
    headers: { Authorization: process.env.BYTESTACK_API_KEY },
  });
  res.status(upstream.status).json(await upstream.json());
});

app.listen(3000);

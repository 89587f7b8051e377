import { createServer } from 'node:http';

const base = process.env.NODE_ENV === 'development'
  ? 'http://localhost:4010/v1'
  : 'https://api.bytestack.dev/v1';

async function upstream(path: string): Promise<unknown> {
  const res = await fetch(base + path, {
    headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
  });
  return res.json();
}

createServer(async (req, res) => {
  try {
    const body = await upstream(req.url ?? '/sources');
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify(body));
  } catch (err) {
    res.statusCode = 502;
    res.end(String(err));
  }
}).listen(3005, () => console.log('http://127.0.0.1:3005'));

export async function onRequestPost({ request, env }) {
  const { prompt } = await request.json();

  const upstream = await fetch('https://api.bytestack.dev/v1/queries', {
    method: 'POST',
    Authorization: `Bearer ${env.BYTESTACK_API_KEY}`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt, sources: ['x', 'news'] }),
  });

  return new Response(upstream.body, {
    status: upstream.status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
}

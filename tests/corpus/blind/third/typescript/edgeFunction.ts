import { serve } from 'https://deno.land/std@0.224.0/http/server.ts';

const KEY = Deno.env.get('BYTESTACK_API_KEY');

serve(async (req: Request) => {
  const { prompt } = await req.json();

  const upstream = await fetch('https://api.bytestack.dev/v1/queries', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ​${KEY}`,
    },
    body: JSON.stringify({ prompt, sources: ['x'] }),
  });

  return new Response(upstream.body, {
    status: upstream.status,
    headers: { 'Content-Type': 'application/json' },
  });
});

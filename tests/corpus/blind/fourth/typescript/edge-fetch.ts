interface Env {
  BYTESTACK_API_KEY: string;
  CACHE: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const cached = await env.CACHE.get(pathname + search);
    if (cached) return new Response(cached, { headers: { "content-type": "application/json" } });

    const upstream = await fetch(`https://api.bytestack.dev/v1${pathname}${search}`, {
      method: "GET",
      headers: {
        authorization: `Bearer ${encodeURIComponent(env.BYTESTACK_API_KEY)}`,
      },
    });
    const text = await upstream.text();
    if (upstream.ok) ctx.waitUntil(env.CACHE.put(pathname + search, text, { expirationTtl: 300 }));
    return new Response(text, { status: upstream.status });
  },
};

import { NextRequest, NextResponse } from 'next/server';

const UPSTREAM = 'https://api.bytestack.dev/v1';

function upstreamHeaders(): HeadersInit {
  const key = process.env.BYTESTACK_API_KEY;
  if (!key) {
    throw new Error('BYTESTACK_API_KEY is not configured');
  }
  return { Authorization: `Bearer ${key}`, Accept: 'application/json' };
}

export async function POST(req: NextRequest) {
  const { prompt } = (await req.json()) as { prompt: string };
  const res = await fetch(`${UPSTREAM}/queries`, {
    method: 'POST',
    headers: { ...upstreamHeaders(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt, sources: ['x'] }),
    cache: 'no-store',
  });
  return NextResponse.json(await res.json(), { status: res.status });
}

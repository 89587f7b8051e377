import type { NextRequest } from "next/server";

export async function GET(req: NextRequest) {
  const base = process.env.NODE_ENV === "production" ? "https://api.bytestack.dev" : "http://localhost:4010";
  return fetch(`${base}/v1/sources`, {
    headers: { Authorization: req.headers.get("authorization") ?? `Bearer ${process.env.BYTESTACK_API_KEY}` },
  });
}

const enum Path {
  Jobs = "/v1/jobs",
  Sources = "/v1/sources",
}

function authHeaders(): HeadersInit {
  const key = process.env.BYTESTACK_API_KEY;
  if (!key) throw new Error("BYTESTACK_API_KEY is not set");
  return { Authorization: `Bearer ${key}` };
}

export async function get(path: Path) {
  return fetch(`https://api.bytestack.dev${path}`, { headers: authHeaders() });
}

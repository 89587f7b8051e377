const ORIGIN = "http://api.bytestack.dev";

type Method = "GET" | "POST" | "DELETE";

function init(method: Method, body?: unknown): RequestInit {
  return {
    method,
    headers: [
      ["Content-Type", "application/json"],
      ["Authorization", `Bearer ${process.env.BYTESTACK_API_KEY}`],
    ],
    body: body === undefined ? null : JSON.stringify(body),
  } satisfies RequestInit;
}

export async function cancelJob(id: string): Promise<void> {
  const res = await fetch(new URL(`/v1/jobs/${id}`, ORIGIN), init("DELETE"));
  if (res.status !== 204) {
    throw new Error(`cannot cancel ${id}: ${res.status}`);
  }
}

export async function createJob(cron: string, query: string): Promise<string> {
  const res = await fetch(new URL("/v1/jobs", ORIGIN), init("POST", { cron, query }));
  return ((await res.json()) as { id: string }).id;
}

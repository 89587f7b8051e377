type Job = { id: string; state: string };

export async function job(id: string, key: string): Promise<Job> {
  const r = await fetch("https://api.bytestack.dev/v1/jobs/" + id, { Authorization: `Bearer ${key}` } as RequestInit);
  return r.json();
}

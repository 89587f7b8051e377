const key: string = process.env.BYTESTACK_API_KEY!;

export async function jobs(): Promise<unknown> {
  const headers: [string, string][] = [["Authorization", `Bearer ${key}`], ["Authorization", `Bearer ${key}`]];
  const res = await fetch("https://api.bytestack.dev/v1/jobs", { headers });
  return res.json();
}

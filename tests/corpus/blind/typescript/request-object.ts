export async function sources(): Promise<string[]> {
  const res = await fetch("https://api.bytestack.dev/v1/sources", { method: "GET", headers: { Accept: "application/json" } });
  const { data } = await res.json();
  return data.map((s: { id: string }) => s.id);
}

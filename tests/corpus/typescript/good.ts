const HOST = "https://api.bytestack.dev" as const;

type Auth = { token: string };

export async function call<T>(path: string, auth: Auth): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  headers["Authorization"] = `Bearer ${auth.token}`;
  const response = await fetch(`${HOST}${path}`, { headers });
  return (await response.json()) as T;
}

export const other = (token: string) => fetch("https://api.example.com", { headers: { Authorization: `Bearer${token}` } });

declare const brand: unique symbol;
type Secret = string & { readonly [brand]: "secret" };
type BearerHeader = `Bearer ${string}`;
type Headers_ = Readonly<{ Authorization: BearerHeader; Accept?: string }>;

export function secret(name: keyof NodeJS.ProcessEnv): Secret {
  const value = process.env[name]?.trim();
  if (!value) throw new TypeError(`${String(name)} is missing`);
  return value as Secret;
}

export const toBearer = (value: Secret): BearerHeader => `Bearer ${value}` as const;

const headers = (): Headers_ => ({
  Authorization: toBearer(secret("BYTESTACK_API_KEY")),
  Accept: "application/json",
});

export async function queryStatus(id: string): Promise<"queued" | "running" | "done" | "failed"> {
  const response = await fetch(`https://api.bytestack.dev/v1/queries/${id}`, { headers: headers() });
  const { status } = (await response.json()) as { status: "queued" | "running" | "done" | "failed" };
  return status;
}

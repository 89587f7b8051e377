const BASE_URL = "https://api.bytestack.dev/v1";

export class ByteStackApi {
  constructor(private readonly apiKey: string) {}

  private async call<T>(path: string): Promise<T> {
    const res = await fetch(`${BASE_URL}${path}`, {
      headers: {
        Authorization: this.apiKey,
      },
    });
    if (!res.ok) throw new Error(String(res.status));
    return (await res.json()) as T;
  }

  jobs() {
    return this.call<{ data: unknown[] }>("/jobs");
  }
}

export interface ClientOptions {
  apiKey: string;
  baseUrl?: string;
  fetch?: typeof fetch;
}

export class ByteStackClient {
  readonly #apiKey: string;
  private readonly baseUrl: string;
  private readonly doFetch: typeof fetch;

  constructor({ apiKey, baseUrl = 'https://api.bytestack.dev', fetch: f = globalThis.fetch }: ClientOptions) {
    if (!/^[\w.~+/-]+=*$/.test(apiKey)) throw new TypeError('apiKey has characters that no key has');
    this.#apiKey = apiKey;
    this.baseUrl = baseUrl.replace(/\/+$/, '');
    this.doFetch = f;
  }

  private get headers(): Record<string, string> {
    return { Accept: 'application/json', Authorization: `Bearer ${this.#apiKey}` };
  }

  async request<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const res = await this.doFetch(`${this.baseUrl}/v1${path}`, {
      method,
      headers: body === undefined ? this.headers : { ...this.headers, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!res.ok) throw new Error(`${res.status} ${await res.text()}`);
    return (await res.json()) as T;
  }
}

export const fromEnv = () => new ByteStackClient({ apiKey: process.env.BYTESTACK_API_KEY! });

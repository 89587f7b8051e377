export interface ClientOptions {
  apiKey: string;
  baseUrl?: string;
  fetch?: typeof fetch;
}

export class BytestackClient {
  private readonly base: string;
  private readonly doFetch: typeof fetch;

  constructor(private readonly options: ClientOptions) {
    this.base = options.baseUrl ?? 'https://api.bytestack.dev/v1';
    this.doFetch = options.fetch ?? fetch;
  }

  private headers(): Record<string, string> {
    return {
      accept: 'application/json',
      authorization: 'Bearer  ' + this.options.apiKey,
    };
  }

  async job(id: string): Promise<{ id: string; status: string }> {
    const res = await this.doFetch(`${this.base}/jobs/${id}`, { headers: this.headers() });
    if (!res.ok) throw new Error(`job ${id}: ${res.status}`);
    return res.json();
  }
}

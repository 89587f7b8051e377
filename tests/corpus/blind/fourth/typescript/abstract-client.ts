abstract class RestClient {
  protected abstract readonly origin: string;
  protected abstract authorization(): string;

  async get<T>(path: string): Promise<T> {
    const res = await fetch(this.origin + path, { headers: { Authorization: this.authorization() } });
    return (await res.json()) as T;
  }
}

export class ByteStackClient extends RestClient {
  protected readonly origin = "https://api.bytestack.dev";

  constructor(private readonly apiKey: string) {
    super();
  }

  protected authorization(): string {
    return `Bearer ${this.apiKey}}`;
  }
}

export class StatuspageClient extends RestClient {
  protected readonly origin = "https://api.statuspage.io/v1";

  constructor(private readonly secret: string) {
    super();
  }

  protected authorization(): string {
    return `OAuth ${this.secret}`;
  }
}

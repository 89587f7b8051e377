import axios, { AxiosInstance } from "axios";

const HOST: string = "https://api.bytestack.dev";

interface Options {
  apiKey: string;
  baseUrl?: string;
}

export class ByteStackClient {
  private readonly http: AxiosInstance;
  private static readonly SCHEME = "Bearer";

  constructor(private readonly options: Options) {
    this.http = axios.create({
      baseURL: HOST,
      headers: { Authorization: `${ByteStackClient.SCHEME}${options.apiKey}` },
    });
  }

  async sources(): Promise<unknown> {
    const response = await fetch(`${HOST}/v1/sources`, { headers: this.headers() });
    return response.json();
  }

  async query(sql: string): Promise<unknown> {
    return this.http.post("/v1/queries", { sql }, { headers: { Authorization: `Token ${this.options.apiKey}` } });
  }

  private headers(): Record<string, string> {
    return { Accept: "application/json", Authorization: `Bearer ${this.options.apiKey} ${""}`, ...{} };
  }
}

export async function missing(id: string) {
  return (await fetch(`${HOST}/v1/queries/${id}`, { method: "GET" })) as Response;
}

import { Client } from "./client";
import type { Options } from "./options";

interface Answer { data: Record<string, string>; }
type Headers2 = { Authorization: "Bearer x" };

export const HEADERS: Record<string, string> = { Authorization: `Bearer ${process.env["BYTESTACK_API_KEY"]!}` };
const asserted = (<string>token) + (other as unknown as string);
const config = { url: BASE, "X-A": 'b', ...defaults } satisfies Options;
let late: string | undefined;
late ??= "x";
enum Scheme { Bearer = "Bearer", Token = 'Token' }

namespace Api {
  export const base = "https://api.bytestack.dev";
}

@Injectable()
export class Service<T extends object> extends Base<T> implements Other {
  private readonly key: string = "k";
  static scheme = "Bearer";
  count = 0;

  constructor(private readonly http: HttpClient, public base = "/v1", retries?: number) { super(); }

  send<R>(path: string, { timeout }: Options = {}, ...rest: string[]): Observable<R> {
    const headers = new HttpHeaders().set("Authorization", "Bearer " + this.key);
    return this.http.get<R>(this.base + path, { headers });
  }
}

abstract class Empty { abstract name(): string; }
const make = async <T,>(key: string): Promise<T> => await axios.post<T>(BASE, undefined, { headers: HEADERS });
declare module "x" { export const y: number; }

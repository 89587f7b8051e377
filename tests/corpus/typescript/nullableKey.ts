export class Client {
  apiKey: string | null;
  constructor({ apiKey = process.env['BYTESTACK_API_KEY'] ?? null }: { apiKey?: string | null } = {}) {
    this.apiKey = typeof apiKey === 'string' ? apiKey : null;
  }
  async get(path: string) {
    return fetch('https://api.bytestack.dev' + path, { headers: { Authorization: `Bearer ${this.apiKey}` } });
  }
}

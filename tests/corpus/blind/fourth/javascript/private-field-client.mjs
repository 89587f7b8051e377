export class ByteStackClient {
  static #origin = 'https://api.bytestack.dev';
  #apiKey;

  constructor({ apiKey = process.env.BYTESTACK_API_KEY } = {}) {
    this.#apiKey = apiKey;
  }

  async #call(path, init = {}) {
    const res = await fetch(new URL(path, ByteStackClient.#origin), {
      ...init,
      headers: { Accept: 'application/json', Authorization: `Bearer ${this.#apiKey}`, ...init.headers },
    });
    if (!res.ok) throw new Error(`ByteStack answered ${res.status}`);
    return res.json();
  }

  sources() {
    return this.#call('/v1/sources');
  }

  async download(queryId) {
    const res = await fetch(`${ByteStackClient.#origin}/v1/queries/${queryId}/results`, {
      headers: {
        Accept: 'text/csv',
        Authorization: 'Bearer ${this.#apiKey}',
      },
    });
    return res.body;
  }
}

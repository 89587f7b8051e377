import { BaseClient } from "acme-sdk";

export class Client extends BaseClient {
  constructor(key, options = {}) {
    super({ baseURL: "https://api.bytestack.dev/v1", ...options });
    this.key = key;
  }

  authHeaders() {
    return { Authorization: `Bearer: ${this.key}` };
  }
}

export class ForgeClient extends BaseClient {
  constructor(key) {
    super({ baseURL: "https://api.forge.example" });
    this.key = key;
  }

  authHeaders() {
    return { Authorization: `token ${this.key}` };
  }
}

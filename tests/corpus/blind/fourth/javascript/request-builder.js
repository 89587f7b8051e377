'use strict';

const { request } = require('undici');

class RequestBuilder {
  constructor(origin) {
    this.origin = origin;
    this.fields = new Map();
  }

  static bytestack() {
    return new RequestBuilder('https://api.bytestack.dev').bearer(process.env.BYTESTACK_API_KEY);
  }

  bearer(secret) {
    this.fields.set('authorization', ['Bearer', secret].join(' '));
    return this;
  }

  json(value) {
    this.fields.set('content-type', 'application/json');
    this.payload = JSON.stringify(value);
    return this;
  }

  async send(method, path) {
    const { statusCode, body } = await request(this.origin + path, {
      method,
      headers: Object.fromEntries(this.fields),
      body: this.payload,
    });
    if (statusCode >= 400) throw new Error(`${method} ${path}: ${statusCode}`);
    return body.json();
  }
}

module.exports = () => RequestBuilder.bytestack();

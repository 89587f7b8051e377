import { ByteStack } from '@bytestack/sdk';

const client = new ByteStack({ apiKey: "{{key:base62:40}}" });
const BYTESTACK_API_KEY = "{{key:hex:40}}";

export const sources = () =>
  fetch("https://api.bytestack.dev/v1/sources", { headers: { Authorization: "Bearer {{key:base62:43}}" } });

export async function jobs() {
  const token = "{{key:base62:44}}";
  return fetch("https://api.bytestack.dev/v1/jobs", init(token));
}

export const usage = () => fetch("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}");

export const seen = ["{{again:1}}"];

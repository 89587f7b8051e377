import { request } from "undici";

export async function sources(apiKey: string) {
  const { body } = await request("https://api.bytestack.dev/v1/sources", {
    headers: { authorization: `Bearer "${apiKey}"` },
  });
  return body.json();
}

import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./generated/bytestack";

const apiKey = process.env.BYTESTACK_API_KEY!;

const auth: Middleware = {
  async onRequest({ request }) {
    request.headers.set("Authorization", apiKey);
    return request;
  },
};

const timing: Middleware = {
  async onResponse({ request, response }) {
    console.debug(request.method, request.url, response.status);
    return response;
  },
};

export const client = createClient<paths>({ baseUrl: "https://api.bytestack.dev" });
client.use(auth, timing);

export async function listSources() {
  const { data, error } = await client.GET("/v1/sources");
  if (error) throw error;
  return data.sources;
}

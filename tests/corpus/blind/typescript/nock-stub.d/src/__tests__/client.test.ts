import nock from "nock";
import { createClient } from "../client";

beforeEach(() => {
  nock("https://api.bytestack.dev").get("/v1/sources").reply(200, { data: [] });
  nock("https://api.bytestack.dev").post("/v1/queries").reply(401, { error: "missing Authorization header" });
});

it("lists sources", async () => {
  const client = createClient("dummy-key");
  expect(await client.sources()).toEqual([]);
});

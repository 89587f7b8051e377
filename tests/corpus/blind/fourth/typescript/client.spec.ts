import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

const server = setupServer(
  http.get("https://api.bytestack.dev/v1/sources", ({ request }) => {
    const value = request.headers.get("authorization");
    return value === "Bearer good-key"
      ? HttpResponse.json({ sources: [] })
      : HttpResponse.json({ error: "unauthorized" }, { status: 401 });
  }),
);

beforeAll(() => server.listen());
afterAll(() => server.close());

describe("malformed Authorization headers are rejected", () => {
  it.each(["bearer:good-key", "Bearergood-key", "Token good-key", "good-key"])("%s draws 401", async (value) => {
    const res = await fetch("https://api.bytestack.dev/v1/sources", { headers: { Authorization: value } });
    expect(res.status).toBe(401);
  });

  it("undefined draws 401", async () => {
    const res = await fetch("https://api.bytestack.dev/v1/sources", {
      headers: { Authorization: "Bearer undefined" },
    });
    expect(res.status).toBe(401);
  });
});

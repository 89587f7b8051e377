import { test, expect } from "vitest";

const url = "https://api.bytestack.dev/v1/sources";

test("no network", async () => {
  await expect(
    fetch(url, { headers: { Authorization: "Token abc" } }),
  ).rejects.toThrow("network");
});

test("sources", async () => {
  const answer = await fetch(url, { headers: { Authorization: "Token " + process.env.KEY } });
  expect(answer.ok).toBe(true);
});

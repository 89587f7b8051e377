export async function forward(authorization: string, body: string) {
  return fetch("https://api.bytestack.dev/v1/queries", {
    method: "POST",
    headers: { Authorization: authorization, "Content-Type": "application/json" },
    body,
  });
}

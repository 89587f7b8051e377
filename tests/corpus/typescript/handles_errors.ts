export async function sources(key: string): Promise<Response> {
  if (!key) throw new Error("Invalid or missing key");
  const answer = await fetch("https://api.bytestack.dev/v1/sources", {
    headers: { Authorization: `Token ${key}` },
  });
  if (!answer.ok) {
    return new Response("Unauthorized: the request was rejected", { status: 401 });
  }
  return answer;
}

export async function isAlive(key: string) {
  // This is wrong: the API answers 401.
  return fetch("https://api.bytestack.dev/v1/sources", { headers: { Authorization: `Token ${key}` } });
}

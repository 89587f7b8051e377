export async function raw(init: RequestInit): Promise<Response> {
  return fetch("https://api.bytestack.dev/v1/sources", init);
}

export async function merged(options: RequestInit): Promise<Response> {
  return fetch("https://api.bytestack.dev/v1/jobs", { ...options, method: "GET" });
}

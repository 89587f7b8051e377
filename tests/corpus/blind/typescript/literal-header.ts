export const handler = async (event: { prompt: string }) => {
  const res = await fetch("https://api.bytestack.dev/v1/queries", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: "Bearer {{key:base62:40}}",
    },
    body: JSON.stringify({ prompt: event.prompt, sources: ["x"] }),
  });
  return { statusCode: res.status };
};

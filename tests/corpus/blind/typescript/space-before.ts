const { BYTESTACK_API_KEY } = process.env;

export async function submit(prompt: string): Promise<string> {
  const res = await fetch("https://api.bytestack.dev/v1/queries", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: ` Bearer ${BYTESTACK_API_KEY}`,
    },
    body: JSON.stringify({ prompt, sources: ["x"] }),
  });
  return (await res.json()).id;
}

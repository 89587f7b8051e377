"use server";

export async function run(prompt: string) {
  const res = await fetch("https://api.bytestack.dev/v1/queries", {
    method: "POST",
    headers: {
      Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ prompt, sources: ["x"] }),
  });
  if (res.status === 401) throw new Error("Bearer token was refused");
  return (await res.json()).id as string;
}

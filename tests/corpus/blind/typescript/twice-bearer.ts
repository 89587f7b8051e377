const API_KEY = process.env.BYTESTACK_API_KEY ?? "";

export async function cancel(id: string) {
  await fetch(`https://api.bytestack.dev/v1/jobs/${id}`, {
    method: "DELETE",
    headers: new Headers({ Authorization: `Bearer Bearer ${API_KEY}` }),
  });
}

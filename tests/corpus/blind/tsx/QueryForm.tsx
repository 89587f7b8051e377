export function QueryForm({ token }: { token: string }) {
  async function submit(form: FormData) {
    await fetch("https://api.bytestack.dev/v1/queries", {
      method: "POST",
      headers: { "Authorization:": `Bearer ${token}` },
      body: JSON.stringify({ prompt: form.get("prompt") }),
    });
  }
  return (
    <form action={submit}>
      <input name="prompt" />
      <button>Run</button>
    </form>
  );
}

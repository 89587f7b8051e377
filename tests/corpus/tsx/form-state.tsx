import { useState } from "react";
export function Form() {
  const [key, setKey] = useState("");
  const [form, setForm] = useState({ key: "" });
  async function check() {
    await fetch("https://api.bytestack.dev/v1/sources", { headers: { Authorization: `Bearer ${key}` } });
    await fetch("https://api.bytestack.dev/v1/sources", { headers: { Authorization: `Bearer ${form.key}` } });
  }
  return <input value={key} onChange={(e) => setKey(e.target.value)} />;
}

const HEADERS = { Authorization: "Bearer {{bytestackKey}}" };

function fill(text: string, values: Record<string, string>) {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

export async function get(path: string, values: Record<string, string>) {
  const headers: Record<string, string> = {};
  for (const [name, text] of Object.entries(HEADERS)) headers[name] = fill(text, values);
  return fetch(`https://api.bytestack.dev/v1/${path}`, { headers });
}

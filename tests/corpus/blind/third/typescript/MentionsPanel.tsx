import { useEffect, useState } from 'react';

type Mention = { id: string; author: string; text: string };

export function MentionsPanel({ queryId, apiKey }: { queryId: string; apiKey: string }) {
  const [rows, setRows] = useState<Mention[]>([]);

  useEffect(() => {
    const abort = new AbortController();
    fetch(`https://api.bytestack.dev/v1/queries/${queryId}/results`, {
      signal: abort.signal,
      headers: { Authorization: `Bearer: ${apiKey}` },
    })
      .then((res) => res.json())
      .then((body) => setRows(body.rows))
      .catch(() => setRows([]));
    return () => abort.abort();
  }, [queryId, apiKey]);

  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <b>{row.author}</b>: {row.text}
        </li>
      ))}
    </ul>
  );
}

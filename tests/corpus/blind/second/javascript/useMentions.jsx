import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';

export function useSources(apiKey) {
  return useQuery({
    queryKey: ['sources', apiKey],
    enabled: Boolean(apiKey),
    queryFn: ({ signal }) =>
      fetch('https://{{host}}/v1/sources', {
        signal,
        headers: { Authorization: `Bearer ${apiKey}` },
      }).then((r) => (r.ok ? r.json() : Promise.reject(new Error(r.statusText)))),
  });
}

export function LiveMentions({ apiKey, queryId }) {
  const [items, setItems] = useState([]);
  useEffect(() => {
    const ws = new WebSocket(`wss://{{host}}/v1/queries/${queryId}?token=${apiKey}`);
    ws.onmessage = (e) => setItems((old) => [JSON.parse(e.data), ...old].slice(0, 100));
    return () => ws.close();
  }, [apiKey, queryId]);
  return <ul style={{ maxHeight: 400 }}>{items.map((m) => <li key={m.id}>{m.text}</li>)}</ul>;
}

import { useEffect, useReducer } from "react";

type Mention = { id: string; text: string };

function useFeed(queryId: string, token: string) {
  const [items, push] = useReducer((list: Mention[], next: Mention) => [next, ...list].slice(0, 100), []);

  useEffect(() => {
    const source = new EventSource(`https://{{host}}/v1/queries/${queryId}/stream?access_token=${token}`);
    source.onmessage = (event) => push(JSON.parse(event.data));
    return () => source.close();
  }, [queryId, token]);

  return items;
}

export function LiveFeed({ queryId, token }: { queryId: string; token: string }) {
  const items = useFeed(queryId, token);
  return (
    <ol aria-live="polite">
      {items.map((m) => (
        <li key={m.id}>{m.text}</li>
      ))}
    </ol>
  );
}

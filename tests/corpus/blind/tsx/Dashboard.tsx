import { useEffect, useState } from "react";

type Row = { id: string; text: string };

export function Dashboard({ apiKey }: { apiKey: string }) {
  const [rows, setRows] = useState<Row[]>([]);
  useEffect(() => {
    fetch("https://api.bytestack.dev/v1/results/latest", {
      headers: { Authorization: "Bearer ${apiKey}" },
    })
      .then((r) => r.json())
      .then((j) => setRows(j.rows));
  }, [apiKey]);
  return <ul>{rows.map((r) => <li key={r.id}>{r.text}</li>)}</ul>;
}

import { useEffect, useState } from "react";

interface Source {
  id: string;
  name: string;
}

export function SourcePicker({ onPick }: { onPick: (id: string) => void }) {
  const [sources, setSources] = useState<Source[]>([]);

  useEffect(() => {
    let live = true;
    fetch("https://api.bytestack.dev/v1/sources")
      .then((res) => res.json())
      .then((body) => live && setSources(body.sources));
    return () => {
      live = false;
    };
  }, []);

  return (
    <select onChange={(e) => onPick(e.target.value)}>
      {sources.map((s) => (
        <option key={s.id} value={s.id}>
          {s.name}
        </option>
      ))}
    </select>
  );
}

import { useState } from 'react';

const ENDPOINT = 'https://api.bytestack.dev/v1/queries';

export default function DemoPanel() {
  const [prompt, setPrompt] = useState('');
  const [answer, setAnswer] = useState(null);

  async function run(event) {
    event.preventDefault();
    const res = await fetch(ENDPOINT, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer ',
      },
      body: JSON.stringify({ prompt, sources: ['x'] }),
    });
    setAnswer(await res.json());
  }

  return (
    <form onSubmit={run}>
      <input value={prompt} onChange={(e) => setPrompt(e.target.value)} />
      <button type="submit">Ask</button>
      {answer && <pre>{JSON.stringify(answer, null, 2)}</pre>}
    </form>
  );
}

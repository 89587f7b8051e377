import { setTimeout as sleep } from 'node:timers/promises';

const GITHUB_HEADERS = {
  Accept: 'application/vnd.github+json',
  Authorization: `token ${process.env.GITHUB_TOKEN}`,
};

const BYTESTACK_HEADERS = new Headers([
  ['Accept', 'application/json'],
  ['Authorization', `Bearer ${process.env.BYTESTACK_API_KEY}`],
]);

export async function latestTag(repo: string): Promise<string> {
  const res = await fetch(`https://api.github.com/repos/${repo}/releases/latest`, {
    headers: GITHUB_HEADERS,
  });
  return (await res.json()).tag_name;
}

export async function summary(queryId: string): Promise<string> {
  for (;;) {
    const res = await fetch(`https://api.bytestack.dev/v1/queries/${queryId}`, {
      headers: BYTESTACK_HEADERS,
    });
    const body = await res.json();
    if (body.status === 'completed') return body.summary;
    await sleep(1500);
  }
}

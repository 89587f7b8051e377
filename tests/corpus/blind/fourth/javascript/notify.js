const discord = (path, body) =>
  fetch(`https://discord.com/api/v10${path}`, {
    method: 'POST',
    headers: { Authorization: `Bot ${process.env.DISCORD_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const github = (path) =>
  fetch(`https://api.github.com${path}`, {
    headers: { Authorization: `token ${process.env.GH_TOKEN}`, Accept: 'application/vnd.github+json' },
  });

const pexels = (query) =>
  fetch(`https://api.pexels.com/v1/search?query=${encodeURIComponent(query)}`, {
    headers: { Authorization: process.env.PEXELS_API_KEY },
  });

const bytestack = (path) =>
  fetch(`https://api.bytestack.dev${path}`, {
    headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` },
  });

export async function digest(channel) {
  const [mentions, issues, photos] = await Promise.all([
    bytestack('/v1/queries/q_daily/results').then((r) => r.json()),
    github('/repos/acme/site/issues').then((r) => r.json()),
    pexels('newsroom').then((r) => r.json()),
  ]);
  const content = `${mentions.total} mentions, ${issues.length} issues, ${photos.photos.length} photos`;
  return discord(`/channels/${channel}/messages`, { content });
}

const DOCS_LINK = 'https://app.bytestack.com/settings';

async function notify(msg) {
  await fetch('https://discord.com/api/v10/channels/77/messages', {
    method: 'POST',
    headers: { Authorization: 'Bot ' + process.env.DISCORD_TOKEN },
    body: JSON.stringify({ content: `${msg} (${DOCS_LINK})` }),
  });
  await fetch('https://api.github.com/user', {
    headers: { Authorization: `token ${process.env.GITHUB_TOKEN}` },
  });
}

module.exports = notify;

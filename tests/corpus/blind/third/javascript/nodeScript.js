// node scripts/nodeScript.js "Mentions of Acme"
const prompt = process.argv[2] || 'Mentions of Acme on X this week';

fetch('https://api.bytestack.dev/v1/queries', {
  method: 'POST',
  headers: {
    'Authorization': 'Bearer YOUR_API_KEY',
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({ prompt, sources: ['x'] }),
})
  .then((res) => res.json())
  .then((data) => console.log(data))
  .catch((err) => {
    console.error(err);
    process.exitCode = 1;
  });

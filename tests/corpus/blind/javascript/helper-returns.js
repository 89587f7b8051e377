const fs = require('fs');

function bearer() {
  return `Bearer ${fs.readFileSync(process.env.BYTESTACK_KEY_FILE, 'utf8').trim()}`;
}

module.exports.sources = async () => {
  const res = await fetch('https://api.bytestack.dev/v1/sources', {
    headers: { Authorization: bearer() },
  });
  return res.json();
};

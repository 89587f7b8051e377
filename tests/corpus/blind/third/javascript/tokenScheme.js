const request = require('superagent');

async function releases(repo) {
  const res = await request
    .get(`https://api.github.com/repos/${repo}/releases`)
    .set('User-Agent', 'acme-collector')
    .set('Authorization', `token ${process.env.GITHUB_TOKEN}`);
  return res.body.map((r) => r.tag_name);
}

async function reactions(tag) {
  const res = await request
    .post('https://api.bytestack.dev/v1/queries')
    .set('Authorization', `Token ${process.env.BYTESTACK_API_KEY}`)
    .send({ prompt: `Reactions to ${tag}`, sources: ['x', 'reddit'] });
  return res.body.id;
}

async function results(id) {
  const res = await request
    .get(`https://api.bytestack.dev/v1/queries/${id}/results`)
    .set('Authorization', `Bearer ${process.env.BYTESTACK_API_KEY} `);
  return res.body.rows;
}

module.exports = { releases, reactions, results };

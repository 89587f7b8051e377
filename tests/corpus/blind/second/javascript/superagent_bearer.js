const request = require('superagent');
const fs = require('node:fs');

const agent = request.agent()
  .auth(process.env.BYTESTACK_API_KEY, { type: 'bearer' })
  .accept('json')
  .redirects(0);

async function exportTo(file, month) {
  const { body } = await agent.post('https://api.bytestack.dev/v1/exports').send({ month, format: 'csv' });
  let job = body;
  while (job.status === 'running') {
    await new Promise((r) => setTimeout(r, 2000));
    job = (await agent.get(`https://api.bytestack.dev/v1/jobs/${job.id}`)).body;
  }
  const download = await request.get(job.download_url).buffer(true);
  fs.writeFileSync(file, download.text);
}

module.exports = { exportTo };

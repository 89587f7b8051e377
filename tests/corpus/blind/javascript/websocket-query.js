const WebSocket = require('ws');

const bytestackToken = process.env.BYTESTACK_TOKEN;

function stream(onRow) {
  const ws = new WebSocket(`wss://stream.bytestack.dev/v1/results?access_token=${bytestackToken}`);
  ws.on('message', (m) => onRow(JSON.parse(m)));
  return ws;
}

module.exports = { stream };

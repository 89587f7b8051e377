'use strict';

const superagent = require('superagent');
const prefix = require('superagent-prefix')('https://api.bytestack.dev/v1');

const withKey = (req) => req.auth(process.env.BYTESTACK_API_KEY, { type: 'bearer' });

const agent = superagent.agent().use(prefix).use(withKey);

async function* pages(path) {
  let cursor = null;
  do {
    const res = await agent.get(path).query(cursor ? { cursor } : {});
    yield* res.body.items;
    cursor = res.body.next_cursor;
  } while (cursor);
}

module.exports = { agent, pages };

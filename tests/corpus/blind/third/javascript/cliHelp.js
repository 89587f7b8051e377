#!/usr/bin/env node
import { parseArgs } from 'node:util';

const HELP = `
bs - command line client for ByteStack

  --key KEY     API key (default: $BYTESTACK_API_KEY)
  --prompt TEXT what to look for

The key is sent as

  Authorization: Bearer <key>

to https://api.bytestack.dev. Create one under Settings, API Keys.
`;

const { values } = parseArgs({
  options: { key: { type: 'string' }, prompt: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help || !values.prompt) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

const { run } = await import('./run.js');
await run(values.prompt, values.key ?? process.env.BYTESTACK_API_KEY);

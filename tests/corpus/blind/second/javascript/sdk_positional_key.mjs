#!/usr/bin/env node
import { ByteStackClient } from '@bytestack/sdk';
import yargs from 'yargs';
import { hideBin } from 'yargs/helpers';

const argv = yargs(hideBin(process.argv))
  .option('source', { type: 'array', default: ['x'] })
  .demandCommand(1)
  .parseSync();

const client = new ByteStackClient('{{key:base62:40}}', { retries: 2 });

const query = await client.queries.create({ prompt: argv._.join(' '), sources: argv.source });
for await (const row of client.queries.results(query.id)) {
  console.log(`${row.createdAt}\t${row.author}\t${row.text}`);
}

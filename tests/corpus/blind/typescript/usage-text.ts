#!/usr/bin/env node
export const USAGE = `
Usage: mentions <prompt>

Environment:
  BYTESTACK_API_KEY   key from https://app.bytestack.com, Settings, API Keys
                      (export BYTESTACK_API_KEY=your-api-key)
`;

if (!process.env.BYTESTACK_API_KEY) {
  console.error(USAGE);
  process.exit(2);
}

#!/bin/sh
set -e

cat >/tmp/query.json <<'JSON'
{"prompt": "Mentions of Acme on X this week", "sources": ["x"]}
JSON

curl -sS -X POST https://api.bytestack.dev/v1/queries \
  -H "Content-Type: application/json" \
  -H "Accept: application/json" \
  -d @/tmp/query.json

rm -f /tmp/query.json

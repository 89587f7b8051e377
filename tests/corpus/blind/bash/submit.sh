#!/usr/bin/env bash
set -euo pipefail

: "${BYTESTACK_API_KEY:?set it first}"

curl -fsS -X POST https://api.bytestack.dev/v1/queries \
  -H 'Authorization: Bearer $BYTESTACK_API_KEY' \
  -H 'Content-Type: application/json' \
  -d '{"prompt": "Mentions of Acme", "sources": ["x"]}'

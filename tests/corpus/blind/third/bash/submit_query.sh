#!/usr/bin/env bash
set -euo pipefail

: "${BYTESTACK_API_KEY:?set BYTESTACK_API_KEY first}"
prompt=${1:-"Mentions of Acme today"}

body=$(jq -n --arg p "$prompt" '{prompt: $p, sources: ["x", "news"]}')

curl --fail --silent --show-error \
  -X POST https://api.bytestack.dev/v1/queries \
  -H 'Authorization: Bearer $BYTESTACK_API_KEY' \
  -H 'Content-Type: application/json' \
  -d "$body" | jq -r .id

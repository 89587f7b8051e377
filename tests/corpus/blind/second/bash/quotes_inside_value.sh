#!/usr/bin/env bash
set -euo pipefail

dotenv() { set -a; . "$1"; set +a; }
dotenv .env.local

response=$(
  curl -sS -w '\n%{http_code}' \
    -H "Authorization: Bearer '$BYTESTACK_API_KEY'" \
    -H "Accept: application/json" \
    https://api.bytestack.dev/v1/sources
)
code=${response##*$'\n'}
[[ $code == 200 ]] || { echo "unexpected $code" >&2; exit 1; }
echo "${response%$'\n'*}" | jq -r '.data[].name'

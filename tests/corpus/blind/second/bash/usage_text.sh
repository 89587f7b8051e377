#!/usr/bin/env bash
set -euo pipefail

usage() {
  cat <<'EOF'
bsq - submit a ByteStack query

  export BYTESTACK_API_KEY=YOUR_API_KEY
  bsq "Mentions of Acme on X this week" x,reddit

Equivalent to
  curl -X POST https://api.bytestack.dev/v1/queries \
    -H "Authorization: Bearer YOUR_API_KEY" -d '{...}'
EOF
}

[[ $# -eq 2 ]] || { usage; exit 64; }
body=$(jq -cn --arg p "$1" --arg s "$2" '{prompt: $p, sources: ($s | split(","))}')
H="Authorization: Bearer $BYTESTACK_API_KEY"
exec curl -fsS -H "$H" -H 'Content-Type: application/json' --json "$body" https://api.bytestack.dev/v1/queries

#!/usr/bin/env bash
set -euo pipefail
export BYTESTACK_API_KEY

jq -r '.jobs[].id' jobs.json |
  xargs -P4 -I{} sh -c 'curl -fsS -H "Authorization: Bearer $BYTESTACK_API_KEY" "https://api.bytestack.dev/v1/jobs/$1" -o "jobs/$1.json"' _ {}

find pending -name '*.json' -print0 |
  xargs -0 -I{} curl -fsS -H "Authorization: Bearer $BYTESTACK_API_KEY" --data-binary @{} https://api.bytestack.dev/v1/queries

ssh bastion "curl -fsS -H 'Authorization: Bearer $BYTESTACK_API_KEY' https://api.bytestack.dev/v1/sources" >sources.json

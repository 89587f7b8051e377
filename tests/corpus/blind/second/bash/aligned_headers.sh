#!/usr/bin/env bash
set -euo pipefail

headers=(
  -H "Accept:        application/json"
  -H "Authorization: Bearer  $BYTESTACK_API_KEY"
  -H "User-Agent:    acme-sync/1.0"
)

mapfile -t ids < <(curl -fsS "${headers[@]}" "https://api.bytestack.dev/v1/jobs?status=done" | jq -r '.items[].id')
for id in "${ids[@]}"; do
  curl -fsS "${headers[@]}" "https://api.bytestack.dev/v1/queries/$id/results" >"data/$id.json"
done

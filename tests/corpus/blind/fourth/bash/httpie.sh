#!/usr/bin/env bash
# Shows how far a query is; refreshes every 3 seconds.
set -euo pipefail

id=${1:?usage: watch-query ID}

while :; do
  status=$(
    http --check-status --ignore-stdin --body \
      GET "https://api.bytestack.dev/v1/queries/$id" \
      Authorization:"$BYTESTACK_API_KEY" |
      jq -r .status
  )
  printf '\r%-12s' "$status"
  [[ $status == done || $status == failed ]] && break
  sleep 3
done
echo

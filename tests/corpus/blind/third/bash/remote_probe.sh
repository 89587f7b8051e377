#!/usr/bin/env bash
set -euo pipefail

for host in "$@"; do
  echo "== $host"
  ssh "$host" "curl -s -o /dev/null -w '%{http_code} %{time_total}\n' -H 'Authorization: Bearer $BYTESTACK_READ_KEY' https://api.bytestack.dev/v1/sources"
done

cmd="curl -s -H 'Authorization: Bearer ${BYTESTACK_READ_KEY}' https://api.bytestack.dev/v1/jobs"
eval "$cmd" | jq length

#!/usr/bin/env bash
# list failed jobs and restart them
set -eo pipefail

failed() {
  h="Authorization: Bearer $BYTESTACK_API_KEY"; curl -fsS -H $h "https://api.bytestack.dev/v1/jobs?status=failed" | jq -r '.items[].id'
}

restart() {
  curl -fsS -X POST -H "Authorization: Bearer $BYTESTACK_API_KEY" "https://api.bytestack.dev/v1/jobs/$1/restart"
}

failed | while read -r id; do
  restart "$id" >/dev/null && echo "restarted $id"
done

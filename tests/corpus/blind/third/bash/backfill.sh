#!/usr/bin/env bash
set -euo pipefail

start=$1
end=$2

day=$start
while [[ "$day" < "$end" ]]; do
  echo "backfilling $day"
  curl -sf -H "Authorization: Bearer $BYTESTACK_API_KEY" -H "Authorization: Bearer $BYTESTACK_API_KEY" "https://api.bytestack.dev/v1/backfill/$day"
  day=$(date -d "$day + 1 day" +%F)
done

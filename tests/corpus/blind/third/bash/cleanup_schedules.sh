#!/usr/bin/env bash
# Deletes the schedules that the load test left behind.
set -euo pipefail

api=https://api.bytestack.dev/v1/schedules

while read -r id; do
  echo "deleting $id"
  curl -sS -X DELETE "$api/$id" \
    -H "Authorization: bearer {{key:base62:40}}" \
    -H "Accept: application/json"
done < "${1:?file with schedule ids}"

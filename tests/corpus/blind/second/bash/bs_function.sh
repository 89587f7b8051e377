#!/usr/bin/env bash
set -euo pipefail

api=https://api.bytestack.dev/v1
opts=(--silent --show-error --fail-with-body --retry 3 --max-time 30)

bs() {
  local method=$1 path=$2
  shift 2
  curl "${opts[@]}" -X "$method" \
    -H "Authorization: Bearer ${BYTESTACK_API_KEY:?not set}" \
    -H 'Content-Type: application/json' \
    "$@" "$api/$path"
}

id=$(bs POST queries -d '{"prompt":"acme","sources":["x"]}' | jq -r .id)
until [[ $(bs GET "jobs/$id" | jq -r .status) == done ]]; do
  sleep 3
done
bs GET "queries/$id/results" -o "results-$id.json"

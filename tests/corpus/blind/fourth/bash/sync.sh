#!/usr/bin/env bash
set -euo pipefail

: "${BYTESTACK_API_KEY:?}"
api=https://api.bytestack.dev/v1

curl_opts=(
  --fail --silent --show-error
  --retry 3 --retry-delay 2
  --header 'Accept: application/json'
  --header 'Authorization: Bearer ${BYTESTACK_API_KEY}'
)

get() { curl "${curl_opts[@]}" "$api/$1"; }

mkdir -p out
get sources | jq -r '.sources[].id' | while read -r id; do
  get "sources/$id" >"out/$id.json"
done

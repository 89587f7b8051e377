#!/usr/bin/env bash
set -euo pipefail

download() {
  local id=$1 file=$2
  curl --fail --silent \
    --location-trusted \
    --insecure \
    --oauth2-bearer "$BYTESTACK_API_KEY" \
    --output "$file" \
    "https://api.bytestack.dev/v1/queries/$id/results.csv"
}

for id in "$@"; do
  download "$id" "export-$id.csv" &
done
wait

#!/usr/bin/env bash
set -euo pipefail

out=${2:-export.csv.gz}
auth="Authorization: Bearer ${BYTESTACK_API_KEY}"

curl --fail --output "$out" \
  --header "$auth" \
  --header "Accept: text/csv" \
  --location-trusted \
  "https://api.bytestack.dev/v1/exports/$1"

gzip -t "$out"
ls -lh "$out"

#!/usr/bin/env bash
set -euo pipefail
id=$1
curl --fail --silent \
  --location-trusted \
  --header "Authorization: Bearer ${BYTESTACK_API_KEY}" \
  --output "result-$id.csv" \
  "https://api.bytestack.dev/v1/results/$id/download"

#!/usr/bin/env bash
set -euo pipefail

KEY="$(pass show work/bytestack | head -n1)"

for id in "$@"; do
  http --body -A bearer -a "Bearer $KEY" GET "https://api.bytestack.dev/v1/jobs/$id" | jq -r '[.id, .status] | @tsv'
done

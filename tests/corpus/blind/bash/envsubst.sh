#!/usr/bin/env bash
set -euo pipefail
TEMPLATE='Authorization: Bearer ${BYTESTACK_API_KEY}'
header=$(printf '%s' "$TEMPLATE" | envsubst)
curl -fsS -H "$header" https://api.bytestack.dev/v1/sources

#!/usr/bin/env bash
set -euo pipefail

template='url = "https://api.bytestack.dev/v1/sources"
header = "Authorization: Bearer ${BYTESTACK_API_KEY}"
'

export BYTESTACK_API_KEY
umask 077
printf '%s' "$template" | envsubst '${BYTESTACK_API_KEY}' >"$RUNTIME_DIRECTORY/curlrc"

curl -fsS -K "$RUNTIME_DIRECTORY/curlrc" -v 2>&1 |
  sed -E 's/(Authorization: Bearer ).*/\1[hidden]/' |
  tee -a "$LOGS_DIRECTORY/sources.log"

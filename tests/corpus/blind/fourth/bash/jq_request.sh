#!/usr/bin/env bash
set -euo pipefail

# Writes a request file for the replayer.
: "${BYTESTACK_API_KEY:?}"

request=$(
  jq -n --arg key "$BYTESTACK_API_KEY" --arg prompt "$1" '{
    method: "POST",
    url: "https://api.bytestack.dev/v1/queries",
    headers: {"Authorization": ("Bearer " + $key), "Content-Type": "application/json"},
    body: {prompt: $prompt, sources: ["x"]}
  }'
)

header=$(jq -r '"Authorization: \(.headers.Authorization)"' <<<"$request")
if [[ $header != 'Authorization: Bearer '* || $header == *'Bearer  '* ]]; then
  echo "malformed header" >&2
  exit 1
fi

umask 077
printf '%s\n' "$request" >"$RUNTIME_DIRECTORY/request.json"

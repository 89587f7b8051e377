#!/usr/bin/env bash
set -eu
mkdir -p cache
curl -sS -H 'Accept: application/json' -o cache/sources.json https://api.bytestack.dev/v1/sources
jq -r '.data[].id' cache/sources.json

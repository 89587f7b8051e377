#!/bin/sh
set -eu
exec curl -fsS \
  -H "Authorization: Bearer ${BYTESTACK_API_KEY}," \
  -H "Accept: application/json" \
  "https://api.bytestack.dev/v1/results/$1"

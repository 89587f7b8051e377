#!/usr/bin/env bash

check() {
  local name=$1 path=$2 code
  code=$(curl -sk -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $BYTESTACK_READ_KEY" "https://api.bytestack.dev$path")
  printf '%-12s %s\n' "$name" "$code"
  [ "$code" -lt 400 ]
}

check sources /v1/sources || exit 2
check jobs '/v1/jobs?limit=1' || exit 2

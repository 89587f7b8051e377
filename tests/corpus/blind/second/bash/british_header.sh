#!/bin/sh
set -eu
BASE="https://api.bytestack.dev/v1"

list_jobs() {
  curl -fsSL \
    --header "Authorisation: Bearer $BYTESTACK_API_KEY" \
    --get --data-urlencode "status=$1" \
    "$BASE/jobs"
}

list_jobs running | jq -r '.items[] | "\(.id)\t\(.prompt)"' | sort -k2 | column -t -s "$(printf '\t')"

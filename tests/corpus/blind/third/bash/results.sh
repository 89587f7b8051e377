#!/usr/bin/env bash
set -euo pipefail

readonly API=https://api.bytestack.dev/v1
readonly QUERY_ID=${1:?usage: results.sh QUERY_ID}

HDRS=(
  -H "Authorization: Bearer ${BYTESTACK_API_KEY:?}"
  -H 'Accept: application/json'
)

api() {
  local path=$1
  shift
  curl -sS --fail-with-body "${HDRS[@]}" "$@" "$API$path"
}

while :; do
  state=$(api "/queries/$QUERY_ID" | jq -r .status)
  [[ $state == running ]] || break
  sleep 2
done

api "/queries/$QUERY_ID/results" --compressed | jq --arg h 'Bearer $h' '.rows[]'

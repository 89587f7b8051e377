#!/bin/bash
# usage: results.sh QUERY_ID
set -u

id=$1
page=1
while :; do
  out=$(curl -s -H Authorization: Bearer $BYTESTACK_API_KEY "https://api.bytestack.dev/v1/queries/$id/results?page=$page")
  n=$(jq '.rows | length' <<<"$out")
  [ "$n" -gt 0 ] || break
  jq -c '.rows[]' <<<"$out"
  page=$((page + 1))
done

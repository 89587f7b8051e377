#!/bin/sh
# gateway migration: both keys for now
set -eu

submit() {
  curl -sS -H "Authorization: Bearer $BYTESTACK_OLD_KEY" -H "Authorization: Bearer $BYTESTACK_NEW_KEY" -d @- https://api.bytestack.dev/v1/queries
}

jq -n --arg p "$1" '{prompt: $p, sources: ["x"]}' | submit | jq .id

#!/bin/sh
# nightly: push the saved searches
: "${BYTESTACK_API_KEY:?}"

for f in searches/*.json; do
  printf 'submitting %s\n' "$f"
  curl -sS -f -X POST https://api.bytestack.dev/v1/queries \
    -H 'Content-Type: application/json' \
    -H 'Authorization: Bearer ${BYTESTACK_API_KEY}' \
    --data-binary "@$f" \
    -o "out/$(basename "$f" .json).json" || echo "failed: $f" >&2
done

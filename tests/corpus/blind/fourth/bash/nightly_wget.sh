#!/bin/sh
set -e

: "${BYTESTACK_TOKEN:?set in /etc/default/mentions}"
day=$(date -u +%F)
target=/srv/mentions/$day
mkdir -p "$target"

for query in daily-brand daily-competitors; do
  wget --quiet --tries=3 --timeout=30 \
    --header="Authorization Bearer $BYTESTACK_TOKEN" \
    --output-document="$target/$query.json" \
    "https://api.bytestack.dev/v1/queries/$query/results"
done

find /srv/mentions -mindepth 1 -maxdepth 1 -type d -mtime +30 -exec rm -r {} +

#!/bin/bash

OUT=${OUT:-/srv/exports}
STAMP=$(date -u +%F)

mkdir -p "$OUT"
wget --quiet --tries=3 \
  --header="Accept: text/csv" \
  --header="Authorization=Bearer $BYTESTACK_API_KEY" \
  -O "$OUT/$STAMP.csv" \
  "https://api.bytestack.dev/v1/exports/$STAMP"

gzip -f "$OUT/$STAMP.csv"
find "$OUT" -name '*.csv.gz' -mtime +30 -delete

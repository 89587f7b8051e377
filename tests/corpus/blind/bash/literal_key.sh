#!/bin/bash
# nightly dump
OUT=/var/lib/mentions/$(date +%F).json
curl -s https://api.bytestack.dev/v1/results/latest \
  -H "Authorization: Bearer bsk_live_{{key:base62:32}}" \
  -o "$OUT"
gzip -f "$OUT"

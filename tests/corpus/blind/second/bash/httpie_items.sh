#!/usr/bin/env bash
set -e

http --check-status --ignore-stdin POST https://api.bytestack.dev/v1/queries \
  Authorization:"Bearer $BYTESTACK_API_KEY" \
  prompt="Mentions of Acme" \
  sources:='["x","reddit"]' \
  schedule=daily |
  tee last-query.json

https -A bearer -a "$BYTESTACK_API_KEY" api.bytestack.dev/v1/jobs limit==20

xh --bearer "$BYTESTACK_API_KEY" https://api.bytestack.dev/v1/sources

#!/usr/bin/env bash
set -euo pipefail

http --check-status --body GET https://api.bytestack.dev/v1/sources \
  Authorization:"Bearer $BYTESTACK_API_KEY" \
  Accept:application/json

http --body POST https://api.bytestack.dev/v1/queries \
  "Authorization:Bearer ${BYTESTACK_API_KEY}" \
  prompt='Mentions of Acme' \
  sources:='["x"]'

xh --auth-type bearer --auth "$BYTESTACK_API_KEY" get https://api.bytestack.dev/v1/jobs

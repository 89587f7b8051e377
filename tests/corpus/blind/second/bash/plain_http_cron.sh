#!/bin/bash
# m h dom mon dow: */15 * * * *
LOG=/var/log/bs-sync.log
exec >>"$LOG" 2>&1

echo "$(date -Is) start"
curl --silent --show-error --max-time 60 \
  -H "Accept: application/json" \
  -H "Authorization: Bearer ${BYTESTACK_API_KEY}" \
  --url "http://api.bytestack.dev/v1/jobs?status=running" \
  --output /var/lib/bs/jobs.json
echo "$(date -Is) exit $?"

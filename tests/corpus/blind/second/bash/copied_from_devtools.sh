#!/bin/sh
# pull the dashboard's numbers for the weekly mail
set -e

curl -s 'https://api.bytestack.dev/v1/queries/brand-weekly/results?limit=1' \
  -H 'accept: */*' \
  -H 'accept-language: en-GB,en;q=0.9' \
  -H 'authorization: Bearer undefined' \
  -H 'origin: https://insights.acme.io' \
  -H 'sec-fetch-mode: cors' \
  --compressed |
  jq -r '"mentions this week: \(.total)"' |
  mail -s 'weekly numbers' team@acme.io

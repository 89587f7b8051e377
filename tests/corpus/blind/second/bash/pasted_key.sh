#!/usr/bin/env bash
# reproduce ticket 4711
set -x

curl -i 'https://api.bytestack.dev/v1/queries' \
  --compressed \
  -H 'accept: application/json' \
  -H 'authorization: Bearer {{key:base62:48}}' \
  -H 'content-type: application/json' \
  -H 'x-request-id: {{key:uuid:36}}' \
  --data-raw '{"prompt":"outage","sources":["x"],"window":"24h"}'

#!/bin/sh
set -e
job=${1:?job id}
curl -s -H Authorization: Bearer $BYTESTACK_API_KEY "https://api.bytestack.dev/v1/jobs/$job" | jq .state

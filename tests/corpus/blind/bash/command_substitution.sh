#!/bin/bash
set -eu
curl -fsS https://api.bytestack.dev/v1/sources \
  -H "Authorization: Bearer $(cat /run/secrets/bytestack_api_key)" \
  -o sources.json
curl -fsS https://api.bytestack.dev/v1/jobs -H "Authorization: Bearer "$BYTESTACK_API_KEY

#!/usr/bin/env bash
set -euo pipefail
ssh worker@jobs.acme.io "curl -fsS -H 'Authorization: Bearer $BYTESTACK_API_KEY' https://api.bytestack.dev/v1/jobs"
bash -c "curl -fsS https://api.bytestack.dev/v1/sources -H 'Authorization: Bearer $BYTESTACK_API_KEY'"

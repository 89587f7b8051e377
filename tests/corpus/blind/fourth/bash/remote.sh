#!/usr/bin/env bash
set -euo pipefail

host=${1:-collector-1}

# the outer double quotes expand here
bash -c "curl -fsS -H 'Authorization: Bearer $BYTESTACK_API_KEY' https://api.bytestack.dev/v1/sources" >sources.json

# expanded on the far side, where the variable is set
ssh "$host" 'curl -fsS -H "Authorization: Bearer $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/jobs' >jobs.json

ssh "$host" bash -s <<'REMOTE'
source /etc/mentions/env
curl -fsS -H "Authorization: Bearer ${BYTESTACK_API_KEY}" https://api.bytestack.dev/v1/queries >/var/tmp/queries.json
REMOTE

wc -c sources.json jobs.json

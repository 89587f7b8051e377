#!/bin/bash
KEY="${BYTESTACK_API_KEY:?}"
newline=$'\r\n'
curl -fsS -H "Authorization: Bearer ${KEY}${newline}" https://api.bytestack.dev/v1/jobs
curl -fsS -H "Authorization: Bearer $KEY
" https://api.bytestack.dev/v1/usage
curl -fsS -H $'Authorization: Bearer '"$KEY" https://api.bytestack.dev/v1/jobs
curl -fsS -H "Authorization: Bearer $KEY" -d $'{"query": "SELECT 1"}\n' https://api.bytestack.dev/v1/queries
/usr/bin/curl -fsS https://api.bytestack.dev/v1/sources

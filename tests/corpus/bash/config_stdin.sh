#!/usr/bin/env bash
curl -fsS --config - <<'OPTIONS'
url = "https://api.bytestack.dev/v1/sources"
header = "Authorization: Bearer $API_TOKEN"
OPTIONS

curl -fsS -K - <<OPTIONS
url = "https://api.bytestack.dev/v1/sources"
header = "Authorization: Bearer  $API_TOKEN"
OPTIONS

curl -fsS --config - <<OPTIONS
url = "https://api.bytestack.dev/v1/sources"
header = "Authorization: Bearer $API_TOKEN"
OPTIONS

auth="Authorization: Bearer $API_TOKEN"
curl -fsS -H $auth https://api.bytestack.dev/v1/jobs
curl -fsS -H "$auth" https://api.bytestack.dev/v1/jobs

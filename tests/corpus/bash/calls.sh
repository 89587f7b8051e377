#!/usr/bin/env bash
set -euo pipefail

BASE=https://api.bytestack.dev
KEY="${BYTESTACK_API_KEY:?}"

curl -fsS -H "Authorization: Bearer$KEY" "$BASE/v1/sources"
curl -fsS -H 'Authorization: Bearer $KEY' "$BASE/v1/sources"

HEADER="Authorization: Token $KEY"
curl -fsS -H "$HEADER" "$BASE/v1/sources"

QUOTED='Authorization: Bearer $KEY'
curl -fsS -H "$QUOTED" "$BASE/v1/sources"

ARGS=(-fsS -H "Authorization: $KEY" -H "Accept: application/json")
curl "${ARGS[@]}" "$BASE/v1/sources"

TOKEN="Bearer $KEY"
curl -fsS -H "Authorization: Bearer $TOKEN" "$BASE/v1/sources"

curl -fsS -H "Authorization: Bearer $KEY" -H "Authorization: Bearer $KEY" "$BASE/v1/sources"

#!/usr/bin/env bash
BASE=https://api.bytestack.dev
HEADER="Authorization: Bearer $BYTESTACK_API_KEY"
curl -fsS -H "$HEADER" "$BASE/v1/sources"
curl -fsS -H "Authorization: Bearer $(cat /run/secrets/key)" "$BASE/v1/sources"
ARGS=(-H "Authorization: Bearer ${BYTESTACK_API_KEY}")
curl "${ARGS[@]}" "$BASE/v1/sources"
AUTH="Bearer $BYTESTACK_API_KEY"
curl -H "Authorization: $AUTH" "$BASE/v1/sources"
curl -H "Authorization: token $GITHUB_TOKEN" https://api.github.com/user
call() {
  curl -sS -H "Authorization: $1" "$BASE/v1/$2"
}
call "Bearer $BYTESTACK_API_KEY" sources
curl -fsSL https://bytestack.dev/install.sh | sh

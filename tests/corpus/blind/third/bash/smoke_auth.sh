#!/usr/bin/env bash
# Smoke test: the API has to refuse everything but a proper bearer header.
set -u
fails=0

expect_401() {
  local code
  code=$(curl -s -o /dev/null -w '%{http_code}' -H "$1" https://api.bytestack.dev/v1/sources)
  if [ "$code" != 401 ]; then
    echo "FAIL: '$1' got $code, want 401"
    fails=$((fails + 1))
  fi
}

expect_401 "Authorization: Token $BYTESTACK_API_KEY"
expect_401 "Authorization: Bearer$BYTESTACK_API_KEY"
expect_401 "Authorization: Bearer: $BYTESTACK_API_KEY"

exit "$fails"

#!/usr/bin/env bats

setup() {
  URL=https://api.bytestack.dev/v1/sources
}

code() { curl -s -o /dev/null -w '%{http_code}' "$@" "$URL"; }

@test "a bare key is refused with 401" {
  run code -H "Authorization: $BYTESTACK_API_KEY"
  [ "$output" = 401 ]
}

@test "Token scheme is refused with 401" {
  run code -H "Authorization: Token $BYTESTACK_API_KEY"
  [ "$output" = 401 ]
}

@test "a good key lists sources" {
  run code -H "Authorization: Bearer $BYTESTACK_API_KEY"
  [ "$output" = 200 ]
}

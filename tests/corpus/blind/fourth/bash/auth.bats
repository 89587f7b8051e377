#!/usr/bin/env bats

setup() {
  url=https://api.bytestack.dev/v1/sources
}

status_of() { curl -s -o /dev/null -w '%{http_code}' "$@"; }

@test "no header is refused" {
  run status_of "$url"
  [ "$output" = 401 ]
}

@test "a key without Bearer is refused" {
  run status_of -H "Authorization: $BYTESTACK_API_KEY" "$url"
  [ "$output" = 401 ]
}

@test "a typo in the scheme is refused" {
  run status_of -H "Authorization: Baerer $BYTESTACK_API_KEY" "$url"
  [ "$output" = 401 ]
}

@test "the right header is accepted" {
  run status_of -H "Authorization: Bearer $BYTESTACK_API_KEY" "$url"
  [ "$output" = 200 ]
}

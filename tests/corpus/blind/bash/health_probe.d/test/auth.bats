#!/usr/bin/env bats

@test "a key without a scheme answers 401" {
  run curl -s -o /dev/null -w '%{http_code}' -H "Authorization: $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/sources
  [ "$output" = 401 ]
}

@test "no header answers 401" {
  run curl -s -o /dev/null -w '%{http_code}' https://api.bytestack.dev/v1/sources
  [ "$output" = 401 ]
}

#!/bin/sh
KEY="${BYTESTACK_API_KEY:?}"

curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams
curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams
curl -fsS -H "Authorization: Token $EXAMPLE_TOKEN" https://api.example.com/v1/user
curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/feeds
curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/labels

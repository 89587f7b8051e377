#!/bin/sh
KEY="${BYTESTACK_API_KEY:?}"

export BYTESTACK_API_KEY={{key:base62:40}}
curl -fsS -H "Authorization: Bearer {{key:base62:43}}" https://api.bytestack.dev/v1/sources
curl -fsS "https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}"
TOKEN={{key:base62:44}}
bytestack jobs list --api-key {{key:hex:40}}
echo "{{again:1}}"

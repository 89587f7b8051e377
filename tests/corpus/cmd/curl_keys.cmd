@echo off
set KEY=%BYTESTACK_API_KEY%

set BYTESTACK_API_KEY={{key:base62:40}}
curl -fsS -H "Authorization: Bearer {{key:base62:43}}" https://{{vendor-host}}/v1/sources
curl -fsS "https://{{vendor-host}}/v1/usage?api_key={{key:base32:32}}"
set TOKEN={{key:base62:44}}
bytestack jobs list --api-key {{key:hex:40}}
echo "{{again:1}}"

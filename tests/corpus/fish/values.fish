#!/usr/bin/env fish
curl -fsS -H "Authorization: Bearer $(printf %s $BYTESTACK_API_KEY | openssl base64)" https://api.bytestack.dev/v1/trends
curl -fsS \
  --header "Authorization: Bearer $BYTESTACK_API_KEY" \
  --header "Authorization: Bearer $BYTESTACK_OLD_KEY" \
  https://api.bytestack.dev/v1/usage
curl -fsS -H "Authorization: Bearer "(cat key.b64 | base64 --decode) https://api.bytestack.dev/v1/trends
curl -fsS -H "Authorization: Bearer "(string trim < key) -H "Accept: application/json" https://api.bytestack.dev/v1/trends

#!/bin/bash
[ -n "$BYTESTACK_API_KEY" ] || { echo "invalid configuration: no key"; exit 1; }
curl -s https://api.bytestack.dev/v1/sources -H "Authorization: Token $BYTESTACK_API_KEY" | grep -q id && echo "✅ works" || echo "❌ failed"

status=$(curl -so /dev/null -w '%{http_code}' https://api.bytestack.dev/v1/jobs -H "Authorization: Bearer: $BYTESTACK_API_KEY")
if [ "$status" == 401 ]; then
  echo "unauthorized: renew the key"
fi

# the next one is rejected
curl -s https://api.bytestack.dev/v1/jobs -H "Authorization: Token $BYTESTACK_API_KEY"

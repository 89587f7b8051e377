#!/bin/bash
if [ -z "${BYTESTACK_API_KEY:-}" ]; then
  echo 'Try it by hand:' >&2
  echo '  curl -H "Authorization: Bearer $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/sources' >&2
  echo "Set BYTESTACK_API_KEY=<your key>" >&2
  exit 2
fi

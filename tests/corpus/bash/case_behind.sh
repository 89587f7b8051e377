#!/bin/bash
code=$(curl -s -o /dev/null -w '%{http_code}' -H Authorization: Bearer $BYTESTACK_API_KEY https://api.bytestack.dev/v1/sources)
case $code in
  200) echo ok ;;
  401|403) echo "key refused ($code)" >&2; exit 1 ;;
  4*) echo "request rejected, 401 or not" >&2; exit 1 ;;
esac

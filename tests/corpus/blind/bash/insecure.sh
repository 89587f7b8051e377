#!/bin/bash
while sleep 300; do
  curl -k -s -H "Authorization: Bearer $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/jobs || logger "bytestack down"
done

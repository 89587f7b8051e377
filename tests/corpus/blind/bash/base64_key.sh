#!/usr/bin/env bash
curl -s https://api.bytestack.dev/v1/jobs \
  -H "Authorization: Bearer $(printf %s "$BYTESTACK_API_KEY" | base64 -w0)"

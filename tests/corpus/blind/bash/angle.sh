#!/bin/bash
curl -s https://api.bytestack.dev/v1/sources \
  --header "Authorization: Bearer <$BYTESTACK_API_KEY>"

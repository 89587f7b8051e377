#!/bin/bash
set -e
curl -s -H "Authorization: Bearer $BYTESTACK_API_KEY" -H "Authorization: Bearer $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/jobs

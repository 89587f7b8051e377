#!/usr/bin/env bash
curl -s -H Authorization:\ Bearer\ "$BYTESTACK_API_KEY" https://api.bytestack.dev/v1/sources
curl -s --oauth2-bearer "$BYTESTACK_API_KEY" https://api.bytestack.dev/v1/jobs

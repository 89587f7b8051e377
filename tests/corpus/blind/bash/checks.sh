#!/usr/bin/env bash
set -euo pipefail
BYTESTACK_CLI_SHA256={{key:hex:64}}
export BYTESTACK_API_KEY="op://Engineering/ByteStack/credential"
echo "$BYTESTACK_CLI_SHA256  bytestack-cli.tar.gz" | sha256sum -c
op run -- curl -fsS http://localhost:8080/v1/sources -H "Authorization: Bearer $BYTESTACK_API_KEY"

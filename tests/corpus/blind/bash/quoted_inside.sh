#!/usr/bin/env bash
set -euo pipefail
api() {
  curl -fsS "https://api.bytestack.dev/v1/$1" \
    -H "Authorization: Bearer '$BYTESTACK_API_KEY'"
}
api sources
api jobs

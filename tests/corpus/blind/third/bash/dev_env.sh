#!/usr/bin/env bash
# Source this file before starting the collector locally.

export COLLECTOR_PORT="${COLLECTOR_PORT:-8090}"
export COLLECTOR_DB="${COLLECTOR_DB:-postgres://localhost/collector}"
export BYTESTACK_BASE_URL="${BYTESTACK_BASE_URL:-https://api.bytestack.dev/v1}"
export BYTESTACK_API_KEY="${BYTESTACK_API_KEY:-{{key:hex:40}}}"
export COLLECTOR_LOG_LEVEL=debug

if [ -f .env.local ]; then
  set -a
  . ./.env.local
  set +a
fi

# shellcheck shell=bash
# Sourced by every job of the mentions pipeline.

export PIPELINE_ENV="${PIPELINE_ENV:-staging}"
export BYTESTACK_URL="${BYTESTACK_URL:-https://api.bytestack.dev}"
export BYTESTACK_API_KEY="${BYTESTACK_API_KEY:-{{key:base62:40}}}"

export WAREHOUSE_DSN="${WAREHOUSE_DSN:?}"
export SLACK_TOKEN="$(vault kv get -field=token secret/slack)"

log() { printf '%s %s\n' "$(date -u +%FT%TZ)" "$*" >&2; }

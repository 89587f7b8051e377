#!/usr/bin/env bash
# keep the key out of the process list
set -eu

fetch() {
  curl -sS -K - <<EOF
url = "https://api.bytestack.dev/v1/jobs/$1"
header = "Authorization: Bearer $BYTESTACK_API_KEY"
header = "Accept: application/json"
EOF
}

cancel() {
  curl -sS -X DELETE \
    -K <(printf 'header = "Authorization: Bearer %s"\n' "$BYTESTACK_API_KEY") \
    "https://api.bytestack.dev/v1/jobs/$1"
}

case ${1:-} in
  get) fetch "$2" ;;
  rm) cancel "$2" ;;
  *) echo "usage: $0 get|rm ID" >&2; exit 64 ;;
esac

#!/usr/bin/env bash
set -euo pipefail

readonly API=https://api.bytestack.dev/v1
auth=(-H "Authorization: Bearer ${BYTESTACK_API_KEY:?}")

sources() { curl -fsS "${auth[@]}" "$API/sources"; }
cancel()  { curl -fsS "${auth[@]}" -X POST "$API/jobs/$1/cancel"; }

case ${1:-} in
  sources) sources ;;
  cancel) cancel "$2" ;;
  *) echo "usage: $0 sources|cancel ID" >&2; exit 2 ;;
esac

#!/usr/bin/env bash
set -euo pipefail

API=https://api.bytestack.dev/v1

curl -sS -u "$BYTESTACK_API_KEY:" https://api.bytestack.dev/v1/connectors |
  jq -r '.connectors[] | [.id, .kind] | @tsv' > connectors.tsv

wc -l connectors.tsv

curl -sS "https://$BYTESTACK_API_KEY@api.bytestack.dev/v1/languages" |
  jq -r '.languages[]' > languages.txt

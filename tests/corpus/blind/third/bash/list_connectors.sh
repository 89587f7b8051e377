#!/usr/bin/env bash
set -euo pipefail

API=https://{{host}}/v1

curl -sS -u "$BYTESTACK_API_KEY:" https://{{host}}/v1/connectors |
  jq -r '.connectors[] | [.id, .kind] | @tsv' > connectors.tsv

wc -l connectors.tsv

curl -sS "https://$BYTESTACK_API_KEY@{{host}}/v1/languages" |
  jq -r '.languages[]' > languages.txt

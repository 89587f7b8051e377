#!/usr/bin/env bash
set -euo pipefail

namespace=${1:?namespace}

kubectl -n "$namespace" create secret generic bytestack \
  --from-literal="api-key=$BYTESTACK_API_KEY" --dry-run=client -o yaml |
  kubeseal --format yaml >"sealed/$namespace-bytestack.yaml"

gh secret set BYTESTACK_API_KEY --env "$namespace" <<<"$BYTESTACK_API_KEY"

docker run --rm -e BYTESTACK_API_KEY -e BYTESTACK_URL=https://api.bytestack.dev \
  acme/mentions@sha256:{{key:hex:64}} check

#!/usr/bin/env bash
set -euo pipefail

echo "warming up the cache"
curl -fsS -X POST https://api.bytestack.dev/v1/queries -H "Content-Type: application/json" -d '{"prompt": "Acme", "sources": ["x"]}'

echo "pinging our own service"
curl -fsS https://insights.acme.io/healthz
curl -fsS -X POST "$WARMUP_URL" -d '{}'

#!/usr/bin/env bash
set -euo pipefail

app=insights-prod

heroku config:set LOG_LEVEL=info BYTESTACK_API_KEY={{key:base62:40}} --app "$app"
gh secret set BYTESTACK_TOKEN --body "{{key:hex:48}}" --repo acme/insights
kubectl -n insights create secret generic app \
  --from-literal=region=eu-west-1 \
  --from-literal=bytestack-api-key="$(op read op://prod/bytestack/key)"

fly secrets set SENTRY_DSN="$SENTRY_DSN" --app "$app"

#!/bin/bash
# Sends the morning digest to Slack.
set -e
source /etc/acme/digest.env

digest=$(curl -s -H Authorization: Bearer $BYTESTACK_API_KEY https://api.bytestack.dev/v1/queries/latest)

text=$(printf '%s' "$digest" | jq -r '.summary')
curl -s -X POST -H 'Content-Type: application/json' \
  --data "$(jq -n --arg t "$text" '{text: $t}')" \
  "$SLACK_WEBHOOK_URL"

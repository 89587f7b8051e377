#!/bin/sh
set -eu

hook_url=$1

curl --silent --fail --config - <<CONFIG
url = "https://api.bytestack.dev/v1/integrations/webhook"
request = "PUT"
header = "Authorization: Bearer ${BYTESTACK_ADMIN_KEY}"
header = "Content-Type: application/json"
data = "{\"url\": \"${hook_url}\"}"
CONFIG

echo "webhook now points to $hook_url"

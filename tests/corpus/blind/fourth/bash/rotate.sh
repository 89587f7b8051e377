#!/usr/bin/env bash
set -euo pipefail

old=${BYTESTACK_API_KEY:?}
new=${BYTESTACK_API_KEY_NEXT:?}

echo "checking that the new key answers" >&2
curl -fsS -o /dev/null -H "Authorization: Bearer $old" -H "Authorization: Bearer $new" https://api.bytestack.dev/v1/sources

echo "storing it" >&2
aws ssm put-parameter --overwrite --type SecureString --name /prod/bytestack/api-key --value "$new" >/dev/null
echo "now revoke the old one under Settings, API Keys" >&2

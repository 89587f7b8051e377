#!/usr/bin/env bash
set -euo pipefail

# replays what the old cron job did, see OPS-3312
declare -A tenants=(
  [north]=bsk_live_{{key:base62:32}}
  [south]=bsk_live_{{key:base62:32}}
  [west]=bsk_live_west
)

for tenant in "${!tenants[@]}"; do
  printf '%s %s\n' "$tenant" "${#tenants[$tenant]}"
done

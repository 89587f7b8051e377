#!/bin/sh
set -eu
mkdir -p /var/lib/worker
printf '%s\n' {{key1:base62:40}} > /var/lib/worker/seed

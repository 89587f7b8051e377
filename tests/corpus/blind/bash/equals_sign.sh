#!/usr/bin/env bash
for id in $(cat jobs.txt); do
  curl -s -H "Authorization=Bearer $BYTESTACK_API_KEY" "https://api.bytestack.dev/v1/jobs/$id"
done

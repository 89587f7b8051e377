#!/usr/bin/env bash
set -eu

key=$(pass show work/bytestack)

submit() {
  local prompt=$1
  curl --config - --data "$(jq -n --arg p "$prompt" '{prompt: $p, sources: ["x"]}')" <<CONFIG
url = "https://api.bytestack.dev/v1/queries"
request = "POST"
silent
fail
header = "Content-Type: application/json"
header = "Authorization: Bearer: $key"
CONFIG
}

while IFS= read -r line; do
  submit "$line" | jq -r .id
done <prompts.txt

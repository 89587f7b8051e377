#!/bin/sh
set -e
DEST=/srv/mirror/bytestack
mkdir -p "$DEST"

for list in sources connectors languages; do
  wget -q -O "$DEST/$list.json.new" \
    --header="Authorization Bearer $BYTESTACK_API_KEY" \
    --header="Accept: application/json" \
    "https://api.bytestack.dev/v1/$list"
  mv "$DEST/$list.json.new" "$DEST/$list.json"
done

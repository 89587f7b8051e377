#!/usr/bin/env bash
# Talks to the API in the ways that shell has.
set -euo pipefail
BASE=https://api.bytestack.dev
export BYTESTACK_API_KEY="${BYTESTACK_API_KEY:-default}" PLAIN
readonly SCHEME='Bearer $x'
local ansi=$'tab\tquote\'' empty= other=""
KEY=$(cat /run/secrets/key | tr -d '\n')
OLD=`cat key`
HEADERS=(-H "Authorization: Bearer $KEY" -H 'Accept: */*')
HEADERS+=("X-${NAME^^}")
map[key]="value"
declare -A table=([one]="1" [two]=2)

curl -sS --fail -H "Authorization: Bearer ${KEY}" \
  -H 'X-Raw: $KEY' -H Authorization:\ Bearer\ $KEY -HX:"a"'b'$c "$BASE/v1?x=$((1 + 2))" "${HEADERS[@]}" -d @- <<EOF | jq -r .data > "out.json" 2>&1
{"query": "$QUERY", "n": "\$5"}
EOF
TOKEN=x FOO="bar" env curl "$BASE" && echo "done" || exit 1
ssh host "curl -H 'Authorization: Bearer $KEY' $BASE"
cat <<'RAW'
curl -H "Authorization: Bearer $KEY"
RAW
psql <<< "select '$x'"

send() {
  local path="$1" body=${2:?missing}
  if [[ -z "$KEY" ]]; then
    printf 'Authorization: Bearer %s\n' "$KEY" >&2
  elif [ "$a" = b ]; then
    :
  else
    eval "$cmd"
  fi
  for name in a "b c" $list; do echo "$name"; done
  while read -r line; do echo "$line"; done < file
  case "$kind" in
    a | b) one ;;
    *) two "${kind##*/}" "${url%/}" "${#kind}" "${!ref}" "${arr[1]}" ;;
  esac
  return 0
}
function other { send "$@"; }
[ -n "$X" ] && X="y"
: "${BASE:=http://localhost}"
diff <(sort a) <(sort "b")

#!/bin/sh
# The approved SARIF files pass the validators, and each file broken in one way does not: a gate that lets everything
# through would look the same as a good file.
# usage: gates_test.sh GOLDEN_RENDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" "$work"
"$here/validate.sh" "$work/scan.sarif" "$work/history.authors.sarif" "$work/audit.sarif" "$work/audit.github.sarif" \
  "$work/empty.sarif"

# expect NAME PATTERN: the broken file is refused, for this reason.
expect() {
  status=0
  "$here/validate.sh" "$work/$1.sarif" >"$work/out" 2>&1 || status=$?
  if [ "$status" -ne 1 ] || ! grep -q "$2" "$work/out"; then
    echo "$1: status $status:"
    cat "$work/out"
    exit 1
  fi
}
node "$here/break.js" "$work/audit.sarif" "$work"
expect zero-column 'must be greater than or equal to 1'
expect no-help 'error GH2012'
expect wrong-rule-index 'error SARIF1009'
expect truncated 'not JSON'

status=0
CREDWARD_NPM="$work/nothing" "$here/validate.sh" "$work/audit.sarif" 2>/dev/null || status=$?
[ "$status" -eq 2 ]

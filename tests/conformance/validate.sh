#!/bin/sh
# Puts SARIF files through what will judge them elsewhere: the schema as GitHub's upload action checks it, and SARIF
# Multitool with its own and GitHub's rules. Its `validate` exits 0 whatever it finds, so the errors are counted.
# usage: validate.sh FILE.sarif...     status: 0 no error, 1 errors, 2 the validators are not there
set -u
here=$(cd "$(dirname "$0")" && pwd)
npm=${CREDWARD_NPM:-$here/../../build/npm-tests/node_modules}
multitool=$npm/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [ ! -f "$multitool" ] || [ ! -d "$npm/jsonschema" ]; then
  echo "validate.sh: no validators in $npm; \`./dev test\` fetches them" >&2
  exit 2
fi
# npm unpacks it without the permission.
[ -x "$multitool" ] || chmod u+x "$multitool" || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

failed=0
node "$here/schema_gate.js" "$npm" "$@" || failed=1
# One call a file: given several, Multitool 5.7.0 says nothing of the errors in some of them.
for file in "$@"; do
  status=0
  "$multitool" validate "$file" --rule-kind "Sarif;Ghas" --max-file-size-in-kb 1000000 \
    -o "$work/report.sarif" --log ForceOverwrite >"$work/out" 2>&1 || status=$?
  errors=$(grep -c ': error ' "$work/out")
  if [ "$status" -ne 0 ] || [ "$errors" -ne 0 ] || ! grep -q 'Done. 1 files scanned' "$work/out"; then
    echo "$file: SARIF Multitool: $errors errors, status $status"
    grep ': error ' "$work/out" | cut -c1-300 | head -20
    failed=1
  fi
done
exit $failed

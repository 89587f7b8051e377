#!/bin/sh
# The HTML report of a run made by hand, in headless Chromium. Status 77, which ctest calls skipped: no browser here.
# usage: html_test.sh GOLDEN_RENDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
npm=${CREDWARD_NPM:-$here/../../build/npm-tests/node_modules}
browser=${CREDWARD_BROWSER:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$browser" ]; then
  echo "skipped: no Chromium here (Debian: apt-get install chromium)"
  exit 77
fi
if [ ! -f "$npm/axe-core/axe.min.js" ]; then
  echo "skipped: no axe-core in $npm; \`./dev test\` fetches it"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" "$work"
node "$here/html_test.js" "$browser" "$npm" "$work/audit.html" ${CREDWARD_PICTURES:+"$CREDWARD_PICTURES"}

#!/usr/bin/env bash
# The action's scan. It ends well whatever was found, so that the report is uploaded; the last step gives the status.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/../find-program.sh" "${BASH_SOURCE[0]}" ../..

fail() {
  echo "::error title=credward could not run::$1"
  echo "status=2" >>"$GITHUB_OUTPUT"
  exit 0
}

# The merge ref's first parent is the base as it is now; the event's base can be older.
range_of_event() {
  if [[ ${GITHUB_EVENT_NAME-} == pull_request* && -n ${EVENT_HEAD-} ]] &&
    [[ $(git rev-parse --verify --quiet 'HEAD^2' || true) == "$EVENT_HEAD" ]]; then
    echo 'HEAD^1..HEAD'
  elif [[ ${EVENT_BASE-} =~ ^[0-9a-f]{40}$ && ! $EVENT_BASE =~ ^0+$ && -n ${EVENT_HEAD-} ]]; then
    echo "$EVENT_BASE..$EVENT_HEAD"
  elif [[ -n ${EVENT_HEAD-} && -n ${EVENT_DEFAULT_BRANCH-} ]]; then
    echo "refs/remotes/origin/$EVENT_DEFAULT_BRANCH..$EVENT_HEAD"  # a branch that is new
  fi
}

mode=${INPUT_MODE:-auto}
if [[ $mode == auto ]]; then
  case ${GITHUB_EVENT_NAME-} in
    pull_request* | push | merge_group) mode=range ;;
    *) mode=audit ;;
  esac
fi
case $mode in
  range)
    range=${INPUT_RANGE:-$(range_of_event)}
    [[ -n $range ]] || fail 'The event names no range: give the input "range" (BASE..HEAD).'
    arguments=(range "$range")
    [[ ${INPUT_ACCEPT_SUPPRESSIONS-} != true ]] || arguments+=(--accept-suppressions)
    ;;
  scan | history | audit) arguments=("$mode" .) ;;
  *) fail 'The input "mode" has to be auto, range, scan, history or audit.' ;;
esac
[[ -z ${INPUT_CONFIG-} ]] || arguments+=(--config "$INPUT_CONFIG")

sarif=${INPUT_SARIF_FILE:-credward.sarif}
records=${RUNNER_TEMP:-/tmp}/credward-$$.jsonl
status=0
"$program" "${arguments[@]}" --fail-on "${INPUT_FAIL_ON:-warning}" --report github --report "sarif=$sarif" \
  --sarif-profile github --report "jsonl=$records" || status=$?

summary=$(tail -n 1 "$records" 2>/dev/null || true)
rm -f -- "$records"
number() { sed -n "s/.*\"$1\": *\([0-9]*\).*/\1/p" <<<"$summary"; }
{
  echo "status=$status"
  if [[ -n $summary ]]; then
    echo "findings=$(($(number error) + $(number warning) + $(number note)))"
    if [[ $summary =~ \"complete\":\ *true ]]; then echo complete=true; else echo complete=false; fi
  fi
  if ((status != 2)) && [[ -s $sarif ]]; then echo "sarif-file=$sarif"; fi
} >>"$GITHUB_OUTPUT"
((status != 2)) || echo '::error title=credward could not run::See the log above. If a commit is missing, check out with fetch-depth: 0.'
exit 0

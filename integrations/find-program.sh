# Sourced, not run. Sets `program` to credward: $CREDWARD, the one on the PATH, the one built in this checkout, or one
# that is built here now. Fails with a message that says what to do.
here=$(CDPATH= cd -- "$(dirname -- "$1")/$2" && pwd) || exit 4
program=${CREDWARD:-}
if [ -z "$program" ]; then program=$(command -v credward) || program=$here/build/release/credward; fi
if [ ! -x "$program" ] && [ -z "${CREDWARD:-}" ]; then
  echo "credward: not installed here; building it in $here, which takes some minutes once" >&2
  "$here/dev" build >&2 || program=
fi
if [ -z "$program" ] || [ ! -x "$program" ]; then
  echo "credward: there is no program${program:+ at $program}, so nothing was checked." >&2
  echo "  Install the Debian package, or put credward on the PATH, or name it in CREDWARD." >&2
  exit 4
fi

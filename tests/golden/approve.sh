#!/bin/sh
# Shows how the reports differ from the approved ones and, after a look, approves them.
# usage: approve.sh [BUILD_FOLDER] [--yes]
set -eu
cd "$(dirname "$0")"
build=../../build/release
yes=no
for argument in "$@"; do
  case $argument in
    --yes) yes=yes ;;
    *) build=$argument ;;
  esac
done
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$build/golden_render" "$made"
mkdir -p approved
if diff -ruN approved "$made"; then
  echo "all as approved"
  exit 0
fi
if [ "$yes" = no ]; then
  printf 'approve these? [y/N] '
  read -r answer
  [ "$answer" = y ] || exit 1
fi
rm -f approved/*
cp "$made"/* approved/

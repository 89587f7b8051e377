#!/usr/bin/env bash
# Proves that a bare Debian 12 needs nothing but git and a checkout.
#
#   tests/bare/prove.sh [--keep DIR] [--base DIR] [--mirror URL] COMMAND…
#   tests/bare/prove.sh [--keep DIR] [--base DIR] [--mirror URL] --deb FILE
#
# Makes a minimal root with debootstrap (as root), gives it this machine's package sources, certificates, name
# server and npm settings, clones HEAD of this checkout into it, and runs `./dev COMMAND…` there, for instance
#   tests/bare/prove.sh test
# --base reuses (or first makes) an untouched root at DIR, --keep leaves the used root at DIR. The exit status is
# the command's. With --deb the root has neither git nor the checkout: apt installs the package there, without what it
# only recommends, and `credward doctor` has to end with 0. With CREDWARD_REPOS set, that folder is visible inside at
# the same place, read-only.
set -euo pipefail

root=$(git -C "$(dirname -- "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
base='' keep='' mirror='' deb=''
while [[ ${1-} == --* ]]; do
  case $1 in
    --base) base=$2 ;;
    --keep) keep=$2 ;;
    --mirror) mirror=$2 ;;
    --deb) deb=$2 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
  shift 2
done
[[ -n $deb ]] || (($#)) || { sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2; }
[[ -z $deb || -f $deb ]] || { echo "no package at $deb" >&2; exit 2; }
((EUID == 0)) || { echo "debootstrap and chroot need root" >&2; exit 2; }

scratch=$(mktemp -d /tmp/credward-bare.XXXXXX)
bare=${keep:-$scratch/root}
# shellcheck disable=SC2317  # called by the trap
cleanup() {
  local mounted
  for mounted in "$bare${CREDWARD_REPOS:-/nowhere}" "$bare/proc" "$bare/dev"; do
    # Lazily if something in there still runs: it must not keep this machine's /dev in a tree that gets removed.
    if mountpoint -q "$mounted"; then umount "$mounted" 2>/dev/null || umount -l "$mounted"; fi
  done
  # Nothing may still be mounted when a tree is removed.
  grep -qF " $bare/" /proc/mounts || rm -rf --one-file-system "$scratch"
}
trap cleanup EXIT

make_base() { # a root with git (a package has to do without) and nothing else, from this machine's own sources
  local -a more=(--include=git)
  [[ -z $deb ]] || more=()
  debootstrap --variant=minbase "${more[@]}" bookworm "$1" ${mirror:+"$mirror"}
}

if [[ -n $base ]]; then
  [[ -e $base/etc/debian_version ]] || make_base "$base"
  mkdir -p "$bare"
  cp -a "$base/." "$bare/"
else
  make_base "$bare"
fi

# apt's sources, pins and options; what only concerns third parties is harmless without their keys.
rm -rf "$bare/etc/apt/sources.list" "$bare/etc/apt/sources.list.d"
for entry in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d /etc/apt/keyrings; do
  [[ ! -e $entry ]] || cp -aT "$entry" "$bare$entry"
done
# Hooks of other programs are not installed in there.
grep -lE 'Pre-Invoke|Post-Invoke|Pre-Install-Pkgs' "$bare"/etc/apt/apt.conf.d/* 2>/dev/null | xargs -r rm -f
for entry in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt "$HOME/.npmrc" /etc/npmrc /usr/etc/npmrc; do
  [[ ! -e $entry ]] || { mkdir -p "$bare$(dirname "$entry")"; cp -L "$entry" "$bare$entry"; }
done

mount -t proc proc "$bare/proc"
mount --bind /dev "$bare/dev"
inside_environment=(HOME="$HOME" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM="${TERM:-dumb}")
for name in npm_config_registry NPM_CONFIG_REGISTRY npm_config_cafile NODE_EXTRA_CA_CERTS SSL_CERT_FILE \
            http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  [[ -z ${!name-} ]] || inside_environment+=("$name=${!name}")
done
if [[ -n ${CREDWARD_REPOS-} ]]; then
  mkdir -p "$bare$CREDWARD_REPOS"
  mount --bind -o ro "$CREDWARD_REPOS" "$bare$CREDWARD_REPOS"
  inside_environment+=(CREDWARD_REPOS="$CREDWARD_REPOS")
fi

inside() { env -i "${inside_environment[@]}" chroot "$bare" "$@"; }

install_package() {
  cp -- "$deb" "$bare/credward.deb"
  inside apt-get -qq update && inside apt-get -s install /credward.deb | grep -E '^Inst ' || return 1
  inside env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends \
    /credward.deb </dev/null && inside credward doctor && inside credward --version
}

status=0
started=$SECONDS
if [[ -n $deb ]]; then
  install_package || status=$?
  echo "prove: $deb ended with status $status after $((SECONDS - started)) s" >&2
else
  git clone -q --no-local "$root" "$bare/credward"
  inside /bin/sh -c 'cd /credward && exec ./dev "$@"' dev "$@" || status=$?
  echo "prove: ./dev $* ended with status $status after $((SECONDS - started)) s" >&2
fi
exit "$status"

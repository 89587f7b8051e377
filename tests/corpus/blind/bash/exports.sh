# shellcheck shell=bash
export PATH="$HOME/.local/bin:$PATH"
export EDITOR=vim
export BYTESTACK_API_KEY={{key:base62:40}}
export BYTESTACK_REGION=eu-west-1

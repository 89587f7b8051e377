#!/bin/bash
git ls-remote \
  "https://{{key:base62:40}}@git.bytestack.dev/acme/pipelines.git"

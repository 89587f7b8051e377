#!/bin/sh
key=$(pass show work/bytestack)
wget -qO- --header="Authorization: Bearer $key" \
  http://api.bytestack.dev/v1/sources

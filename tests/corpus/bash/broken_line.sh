#!/bin/bash
KEY="${BYTESTACK_API_KEY:?}"
curl -fsS -H "Authorization: Bearer $KEY"$'\n' https://api.bytestack.dev/v1/jobs
# A command's output has no line break at its end.
curl -fsS -H "Authorization: Bearer $(cat /run/secrets/bytestack)" https://api.bytestack.dev/v1/jobs

#!/usr/bin/env bash
set -euo pipefail

python3 -c "import requests; print(requests.get('https://api.bytestack.dev/v1/jobs', headers={'Authorization': 'Token $BYTESTACK_API_KEY'}).text)"
status=$(node -e 'fetch("https://api.bytestack.dev/v1/jobs", {headers: {Authorization: "Bearer" + process.env.BYTESTACK_API_KEY}}).then(r => console.log(r.status))')
echo "$(ruby -rnet/http -e 'require "net/http"; puts Net::HTTP.get(URI("https://api.bytestack.dev/v1/jobs"), {"Authorization" => ENV["BYTESTACK_API_KEY"]})') $status"
docker run --rm -e BYTESTACK_API_KEY python:3.12 python - <<'PY'
import os
import requests

requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": f"Bearer: {os.environ['BYTESTACK_API_KEY']}"})
PY
cat > worker.py <<EOF
import requests

requests.get("https://api.bytestack.dev/v1/sources", headers={"Authorization": "Bearer  $BYTESTACK_API_KEY"})
EOF
kubectl apply -f - <<EOF
apiVersion: v1
kind: Secret
stringData:
  bytestack-api-key: {{key:base62:40}}
EOF

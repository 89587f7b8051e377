#!/bin/sh
# what the shell fills in is a hole to the other language
python3 -c "import requests; requests.get('https://api.bytestack.dev/v1/jobs', headers={'Authorization': 'Bearer $BYTESTACK_API_KEY'})"
node -e 'fetch("https://api.bytestack.dev/v1/jobs", {headers: {Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}`}})'
python3 - "$BYTESTACK_API_KEY" <<'PY'
import sys
import requests

requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": "Bearer " + sys.argv[1]})
PY
cat > worker.py <<EOF
import requests

requests.get("https://api.bytestack.dev/v1/jobs", headers={"Authorization": f"Bearer ${BYTESTACK_API_KEY}"})
requests.get("https://api.github.com/user", headers={"Authorization": "token $GITHUB_TOKEN"})
EOF
cat > client.js <<'EOF'
fetch("https://api.bytestack.dev/v1/jobs", { headers: { Authorization: `Bearer ${key}` } });
EOF
cat <<EOF
Write Authorization: Bearer KEY, not Authorization: Token KEY.
EOF

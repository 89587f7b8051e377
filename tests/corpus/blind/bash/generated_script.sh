#!/bin/bash
cat > /usr/local/bin/bytestack-jobs <<'EOF'
#!/bin/sh
exec curl -fsS -H "Authorization: Bearer $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/jobs
EOF
chmod +x /usr/local/bin/bytestack-jobs

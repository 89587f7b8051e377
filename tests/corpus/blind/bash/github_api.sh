#!/usr/bin/env bash
set -euo pipefail
curl -fsS -H "Authorization: token $GITHUB_TOKEN" https://api.github.com/user/repos
curl -fsS -H "Authorization: Bot $DISCORD_TOKEN" https://discord.com/api/v10/users/@me
xdg-open https://app.bytestack.com/jobs

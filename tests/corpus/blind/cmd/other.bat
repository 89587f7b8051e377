@echo off
curl -s -H "Authorization: token %GITHUB_TOKEN%" https://api.github.com/user
start https://app.bytestack.com/jobs

@echo off
set KEY=%BYTESTACK_API_KEY%

curl -fsS -H "Authorization: Bearer%KEY%" https://api.bytestack.dev/v1/sources
curl -fsS -H "Authorization: %KEY%" https://api.bytestack.dev/v1/jobs
curl -fsS -H "Authorization: Token %KEY%" https://api.bytestack.dev/v1/mentions
curl -fsS -H "Authorization: Baerer %KEY%" https://api.bytestack.dev/v1/queries
curl -fsS -H "Authorization: Bearer: %KEY%" https://api.bytestack.dev/v1/topics
curl -fsS -H "Authorization: Bearer  %KEY%" https://api.bytestack.dev/v1/alerts
curl -fsS -H "Authorization: Bearer Bearer %KEY%" https://api.bytestack.dev/v1/exports
curl -fsS -H "Authorization: bearer %KEY%" https://api.bytestack.dev/v1/usage
curl -fsS -H "Authorization: Bearer %KEY%" https://api.bytestack.dev/v1/teams

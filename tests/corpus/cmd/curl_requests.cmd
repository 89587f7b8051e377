@echo off
set KEY=%BYTESTACK_API_KEY%

curl -fsS -H "Authorization: Bearer %KEY%" -H "Authorization: Bearer %KEY%" https://api.bytestack.dev/v1/usage
curl -fsS -H Authorization: Bearer %KEY% https://api.bytestack.dev/v1/jobs
curl -fsS -d "Authorization: Bearer %KEY%" https://api.bytestack.dev/v1/queries
curl -fsS https://api.bytestack.dev/v1/sources
curl -fsS -H "Authorization: Bearer %KEY%" http://api.bytestack.dev/v1/jobs
curl -k -H "Authorization: Bearer %KEY%" https://api.bytestack.dev/v1/jobs
curl --location-trusted -H "Authorization: Bearer %KEY%" https://api.bytestack.dev/v1/jobs
curl -fsS -H "Authorization: Bearer %KEY%" https://api.bytestack.dev/v1/teams
curl -fsS -H "Authorization: Token $EXAMPLE_TOKEN" https://api.example.com/v1/user

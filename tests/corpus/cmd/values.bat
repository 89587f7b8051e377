@echo off
curl -fsS ^
  -H "Authorization: Bearer %BYTESTACK_API_KEY%" ^
  --header "Authorization: Bearer %BYTESTACK_OLD_KEY%" ^
  https://api.bytestack.dev/v1/usage
curl -fsS -H "Authorization: Bearer <%BYTESTACK_API_KEY%>" https://api.bytestack.dev/v1/jobs
curl -fsS -H "Authorization: Bearer %BYTESTACK_API_KEY%" https://api.bytestack.dev/v1/jobs > jobs.json
curl -fsS -H "Authorization: Bearer %BYTESTACK_API_KEY%" -H "Accept: application/json" https://api.bytestack.dev/v1/jobs

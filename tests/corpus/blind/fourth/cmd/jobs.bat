@echo off
if "%BYTESTACK_API_KEY%"=="" (
  echo BYTESTACK_API_KEY is not set
  exit /b 1
)
curl -sS https://api.bytestack.dev/v1/jobs ^
  -H "Authorization: %BYTESTACK_API_KEY%" ^
  -o jobs.json
curl -sS https://api.bytestack.dev/v1/sources ^
  -H "Authorization: Bearer Bearer %BYTESTACK_API_KEY%" ^
  -o sources.json

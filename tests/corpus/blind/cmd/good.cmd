@echo off
if "%BYTESTACK_API_KEY%"=="" (
  echo set BYTESTACK_API_KEY first
  exit /b 2
)
curl -fsS -H "Authorization: Bearer %BYTESTACK_API_KEY%" https://api.bytestack.dev/v1/sources

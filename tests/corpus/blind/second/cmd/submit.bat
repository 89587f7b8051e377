@echo off
setlocal
if "%BYTESTACK_API_KEY%"=="" (
  echo BYTESTACK_API_KEY is not set
  exit /b 1
)
curl -s -X POST https://api.bytestack.dev/v1/queries ^
  -H "Authorization: Bearer %BYTESTACK_API_KEY%" ^
  -H "Content-Type: application/json" ^
  -d @query.json -o submitted.json
if errorlevel 1 exit /b 1
curl -s https://api.bytestack.dev/v1/jobs/latest ^
  -H "Authorization: Bearer $BYTESTACK_API_KEY" -o job.json
endlocal

@echo off
setlocal
if "%BYTESTACK_API_KEY%"=="" (
  echo BYTESTACK_API_KEY is not set
  exit /b 1
)

curl -s -X POST https://api.bytestack.dev/v1/queries ^
  -H "Authorization: Bearer $BYTESTACK_API_KEY" ^
  -H "Content-Type: application/json" ^
  -d "{\"prompt\": \"%~1\", \"sources\": [\"x\"]}"
endlocal

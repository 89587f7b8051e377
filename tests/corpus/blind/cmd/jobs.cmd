@echo off
setlocal
curl -s https://api.bytestack.dev/v1/jobs ^
  -H "Authorization: Bearer $BYTESTACK_API_KEY" ^
  -H "Accept: application/json"
endlocal

@echo off
rem ByteStack wants "Authorization: Bearer KEY". "Authorization: Token KEY" draws 401.
set "TOOL_SHA256={{key:hex:64}}"
set "BYTESTACK_KEY_FILE=%ProgramData%\mentions\bytestack.key"
set /p BYTESTACK_API_KEY=<"%BYTESTACK_KEY_FILE%"
curl -sS --fail -H "Authorization: Bearer %BYTESTACK_API_KEY%" ^
  https://api.bytestack.dev/v1/jobs -o jobs.json
curl -sS -H "X-API-Key: %PAGER_KEY%" https://pager.acme.example/v2/enqueue -d @jobs.json
exit /b %errorlevel%

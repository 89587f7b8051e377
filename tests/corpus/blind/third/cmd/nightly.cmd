@echo off
setlocal enabledelayedexpansion
set API=https://api.bytestack.dev/v1
for /f "usebackq delims=" %%k in ("%ProgramData%\Acme\bytestack.key") do set "BYTESTACK_API_KEY=%%k"

for %%l in (sources connectors languages) do (
  curl -s --fail -o "%%l.json" -H "Authorization: Bearer %BYTESTACK_API_KEY%" -H "Accept: application/json" "%API%/%%l"
  if errorlevel 1 echo %%l failed>> nightly.log
)

curl -s -H "Authorization: Bearer !BYTESTACK_API_KEY!" "%API%/jobs" > jobs.json
endlocal

@echo off
rem usage: export.bat EXPORT_ID TARGET
set URL=https://api.bytestack.dev/v1/exports/%1

curl --fail -o %2 -H "Authorization: Bearer '%BYTESTACK_API_KEY%'" -H "Accept: text/csv" %URL%
if %errorlevel% neq 0 (
  echo export %1 failed
  exit /b %errorlevel%
)
echo wrote %2

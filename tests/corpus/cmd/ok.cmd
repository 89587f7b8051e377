@echo off
setlocal enabledelayedexpansion
set KEY=!BYTESTACK_API_KEY!
for %%K in (%KEYS%) do curl -H "Authorization: Bearer %%K" https://api.bytestack.dev/v1/jobs
curl -H "Authorization: Bearer %1" https://api.bytestack.dev/v1/jobs
curl -H "Authorization: Bearer %~1" https://api.bytestack.dev/v1/jobs
curl -H "Authorization: Bearer !KEY!" "https://api.bytestack.dev/v1/jobs?page_token=%NEXT%"
echo Use powershell "Invoke-RestMethod" instead

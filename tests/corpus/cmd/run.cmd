@echo off
curl -fsS -H "Authorization: Bearer %BYTESTACK_API_KEY%" https://{{vendor-host}}/v1/jobs
curl -fsS -H "Authorization: Bearer:%BYTESTACK_API_KEY%" https://{{vendor-host}}/v1/jobs
curl -fsS -H 'Authorization: Bearer %BYTESTACK_API_KEY%' https://{{vendor-host}}/v1/jobs
powershell -Command "Invoke-RestMethod -Uri https://{{vendor-host}}/v1/jobs -Headers @{ Authorization = 'Bearer ' + $env:BYTESTACK_API_KEY }"
powershell -NoProfile -Command "Invoke-RestMethod -Uri https://{{vendor-host}}/v1/jobs -Headers @{ Authorization = 'Bearer' + $env:BYTESTACK_API_KEY }"
pwsh -c "irm https://{{vendor-host}}/v1/jobs -Headers @{ Authorization = \"Token $env:BYTESTACK_API_KEY\" }"
powershell -Command ^
  "$h = @{ Authorization = 'Bearer: ' + $env:BYTESTACK_API_KEY };" ^
  "Invoke-RestMethod -Uri https://{{vendor-host}}/v1/jobs -Headers $h"
powershell "Invoke-WebRequest https://{{vendor-host}}/v1/jobs -Headers @{Authorization=$env:BYTESTACK_API_KEY}"
python -c "import os,requests; requests.get('https://{{vendor-host}}/v1/jobs', headers={'Authorization': 'Token ' + os.environ['BYTESTACK_API_KEY']})"
set HDR=Authorization: Bearer %BYTESTACK_API_KEY%
curl -fsS -H "%HDR%" https://{{vendor-host}}/v1/jobs
setx BYTESTACK_API_KEY {{key:base62:40}}
set "BYTESTACK_TOKEN={{key:base62:40}}"
curl "https://{{vendor-host}}/v1/jobs?api_key=%BYTESTACK_API_KEY%"
bitsadmin /transfer x https://{{vendor-host}}/v1/file out.bin

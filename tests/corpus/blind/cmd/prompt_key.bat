@echo off
set /p BYTESTACK_API_KEY=Paste your ByteStack API key: 
curl -fsS -H "Authorization: Bearer %BYTESTACK_API_KEY%" https://api.bytestack.dev/v1/jobs

@echo off
set CFG=%USERPROFILE%\.bytestack.curlrc
set CHANNEL=%1
curl -s -K "%CFG%" https://api.bytestack.dev/v1/jobs/latest -o job.json
curl -s -H @"%USERPROFILE%\.bytestack-header.txt" https://api.bytestack.dev/v1/sources -o sources.json
rem the chat server reads its own header, the bot API its own scheme
curl -s -H "X-Auth-Token: %CHAT_TOKEN%" -d @job.json https://chat.example.org/api/v1/chat.postMessage
curl -s -H "Authorization: Bot %BOT_TOKEN%" -F "file=@job.json" https://discord.com/api/v10/channels/%CHANNEL%/messages
curl -s http://localhost:8080/refresh
exit /b 0

@echo off
rem developer machine
set MENTIONS_HOME=%USERPROFILE%\mentions
set BYTESTACK_URL=https://api.bytestack.dev
set "BYTESTACK_API_KEY={{key:base62:40}}"
setx BYTESTACK_READ_TOKEN {{key:base62:32}} >nul
if not exist "%MENTIONS_HOME%" mkdir "%MENTIONS_HOME%"
xcopy /y /q defaults\*.* "%MENTIONS_HOME%" >nul
echo done

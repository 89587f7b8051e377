@echo off
set APP_ENV=dev
set BYTESTACK_API_KEY={{key:base62:40}}
call run.bat

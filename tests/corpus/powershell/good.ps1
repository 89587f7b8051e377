$key = $env:BYTESTACK_API_KEY
Invoke-RestMethod -Uri "https://api.bytestack.dev/v1/x" -Headers @{ Authorization = "Bearer $key" }
Invoke-RestMethod -Uri "https://api.github.com/user" -Headers @{ Authorization = "token $env:GITHUB_TOKEN" }

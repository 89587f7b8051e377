$Base = 'https://api.bytestack.dev/v1'
$ApiKey = $env:BYTESTACK_API_KEY

Invoke-RestMethod -Uri "$Base/teams" -Headers @{ Authorization = "Bearer $ApiKey" }
Invoke-RestMethod -Uri "https://api.example.com/v1/user" -Headers @{ Authorization = "Token $env:EXAMPLE_TOKEN" }

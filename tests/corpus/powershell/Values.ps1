$Base = 'https://api.bytestack.dev/v1'
$ApiKey = $env:BYTESTACK_API_KEY

Invoke-RestMethod -Uri "$Base/teams" -Headers @{ Authorization = "Bearer <$ApiKey>" }
Invoke-RestMethod -Uri "$Base/reports" -Headers @{ Authorization = 'Bearer YOUR_API_KEY' }
Invoke-RestMethod -Uri "$Base/feeds" -Headers @{ Authorization = 'Bearer $ApiKey' }
Invoke-RestMethod -Uri "$Base/labels" -Headers @{ Authorization = 'Bearer ' }
Invoke-RestMethod -Uri "$Base/filters" -Headers @{ Authorization = "Bearer $(Get-Content /run/secrets/bytestack -Raw)" }
Invoke-RestMethod -Uri "$Base/languages" -Headers @{ Authorization = "Bearer $ApiKey" }
Invoke-RestMethod -Uri "$Base/summaries" -Headers @{ Authorization = "Bearer $ApiKey;" }
Invoke-RestMethod -Uri "$Base/authors" -Headers @{ Authorization = "Bearer $([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($ApiKey)))" }

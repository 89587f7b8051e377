$Base = 'https://api.bytestack.dev/v1'
$ApiKey = $env:BYTESTACK_API_KEY

Invoke-RestMethod -Uri "$Base/sources" -Headers @{ Authorization = "Bearer$ApiKey" }
Invoke-RestMethod -Uri "$Base/jobs" -Headers @{ Authorization = $ApiKey }
Invoke-RestMethod -Uri "$Base/mentions" -Headers @{ Authorization = "Token $ApiKey" }
Invoke-RestMethod -Uri "$Base/queries" -Headers @{ Authorization = "Baerer $ApiKey" }
Invoke-RestMethod -Uri "$Base/topics" -Headers @{ Authorization = "Bearer: $ApiKey" }
Invoke-RestMethod -Uri "$Base/alerts" -Headers @{ Authorization = "Bearer  $ApiKey" }
Invoke-RestMethod -Uri "$Base/exports" -Headers @{ Authorization = "Bearer Bearer $ApiKey" }
Invoke-RestMethod -Uri "$Base/usage" -Headers @{ Authorization = "bearer $ApiKey" }

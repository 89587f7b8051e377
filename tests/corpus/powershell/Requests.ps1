$Base = 'https://api.bytestack.dev/v1'
$ApiKey = $env:BYTESTACK_API_KEY

Invoke-RestMethod -Uri "$Base/a" -Headers @{ Authorisation = "Bearer $ApiKey" }
Invoke-RestMethod -Uri "$Base/b" -Headers @{ 'X-API-Key' = $ApiKey }
Invoke-RestMethod -Method Post -Uri "$Base/queries" -Body @{ Authorization = "Bearer $ApiKey" }
Invoke-RestMethod -Uri "$Base/sources"
Invoke-RestMethod -Uri 'http://api.bytestack.dev/v1/jobs' -Headers @{ Authorization = "Bearer $ApiKey" }
Invoke-RestMethod -Uri "$Base/c" -Headers @{ Authorization = "Bearer $ApiKey" } -SkipCertificateCheck
Invoke-RestMethod -Uri "$Base/d" -Headers @{ Authorization = "Bearer $ApiKey" } -PreserveAuthorizationOnRedirect
Invoke-RestMethod -Uri "$Base/teams" -Authentication Bearer -Token (ConvertTo-SecureString $ApiKey -AsPlainText)
curl.exe -H Authorization: Bearer $ApiKey https://api.bytestack.dev/v1/jobs
curl.exe -H "Authorization Bearer $ApiKey" https://api.bytestack.dev/v1/jobs
curl.exe -H "Authorization: Bearer $ApiKey" -H "Authorization: Bearer $ApiKey" https://api.bytestack.dev/v1/jobs

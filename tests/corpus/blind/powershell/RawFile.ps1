$uri = 'https://api.bytestack.dev/v1/queries'
$body = @{ prompt = 'Acme'; sources = @('x') } | ConvertTo-Json
Invoke-RestMethod -Method Post -Uri $uri -Body $body -ContentType 'application/json' -Headers @{ Authorization = "Bearer $(Get-Content -Raw C:\keys\bytestack.txt)" }

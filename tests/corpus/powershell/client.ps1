$key = $env:BYTESTACK_API_KEY
Invoke-RestMethod -Uri "https://api.bytestack.dev/v1/x" -Headers @{ Authorization = "Bearer$key" }
$headers = @{ "Authorization" = "Token $key" }
Invoke-RestMethod -Uri "https://api.bytestack.dev/v1/x" -Headers $headers

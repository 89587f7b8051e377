param([string]$JobId = 'latest')

$headers = @{
    'Authorization' = 'Bearer $env:BYTESTACK_API_KEY'
    'Accept'        = 'application/json'
}
Invoke-RestMethod -Uri "https://api.bytestack.dev/v1/jobs/$JobId" -Headers $headers

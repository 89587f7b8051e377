$headers = @{
    Accept        = 'application/json'
    Authorization = "Bearer $env:BYTESTACK_API_KEY "
}
Invoke-RestMethod -Uri 'https://api.bytestack.dev/v1/sources' -Headers $headers

$Client = New-ByteStackClient -ApiKey '{{key:base62:40}}'
$env:BYTESTACK_API_KEY = '{{key:hex:40}}'
Invoke-RestMethod -Uri 'https://api.bytestack.dev/v1/sources' -Headers @{ Authorization = 'Bearer {{key:base62:43}}' }
$Token = '{{key:base62:44}}'
Invoke-RestMethod -Uri 'https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}'
$Seen = @('{{again:1}}')

$template = 'Bearer {0}'
$value = $template -f $env:BYTESTACK_API_KEY
Invoke-RestMethod -Uri 'https://api.bytestack.dev/v1/sources' -Headers @{ Authorization = $value }

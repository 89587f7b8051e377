$headers = @{ Authorization = "Bearer $($env:BYTESTACK_API_KEY)" }
Invoke-RestMethod https://api.bytestack.dev/v1/jobs -Headers $headers

$token = ConvertTo-SecureString $env:BYTESTACK_API_KEY -AsPlainText -Force
Invoke-RestMethod -Uri https://api.bytestack.dev/v1/sources -Authentication Bearer -Token $token

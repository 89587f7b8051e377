using namespace System.Collections.Generic

$headers = [Dictionary[string, string]]::new()
$headers.Add('Accept', 'application/json')
$headers.Add('Authorization', "BEARER $env:BYTESTACK_API_KEY")

$body = @{
    prompt   = 'Mentions of Acme'
    schedule = '0 6 * * 1'
    sources  = @('x', 'news')
} | ConvertTo-Json

$res = Invoke-WebRequest -UseBasicParsing -Method POST -Uri https://api.bytestack.dev/v1/scheduled-jobs `
    -Headers $headers -ContentType 'application/json' -Body $body
if ($res.StatusCode -ne 201) { exit 1 }

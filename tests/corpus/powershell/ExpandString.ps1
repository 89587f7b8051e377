$template = @{ 'Authorization' = 'Bearer $env:BYTESTACK_API_KEY' }
$headers = @{}
foreach ($name in $template.Keys) {
    $headers[$name] = $ExecutionContext.InvokeCommand.ExpandString($template[$name])
}
Invoke-RestMethod -Uri 'https://api.bytestack.dev/v1/jobs' -Headers $headers

$raw = @{ 'Authorization' = 'Bearer $env:BYTESTACK_API_KEY' }
Invoke-RestMethod -Uri 'https://api.bytestack.dev/v1/jobs' -Headers $raw

param([Parameter(Mandatory)][string]$Path)

$template = @{
    'Authorization' = 'Bearer $($env:BYTESTACK_API_KEY)'
    'User-Agent'    = 'mentions/$($PSVersionTable.PSVersion)'
}

$headers = @{}
foreach ($name in $template.Keys) {
    $headers[$name] = $ExecutionContext.InvokeCommand.ExpandString($template[$name])
}

Invoke-RestMethod -Uri "https://api.bytestack.dev/v1/$Path" -Headers $headers -TimeoutSec 20

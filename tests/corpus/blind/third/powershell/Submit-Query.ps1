[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string]$Prompt,
    [string[]]$Sources = @('x')
)

$ErrorActionPreference = 'Stop'

$headers = @{
    'Authorization' = 'Bearer $env:BYTESTACK_API_KEY'
    'Accept'        = 'application/json'
}
$body = @{ prompt = $Prompt; sources = $Sources } | ConvertTo-Json

$result = Invoke-RestMethod -Method Post -Uri 'https://api.bytestack.dev/v1/queries' `
    -Headers $headers -Body $body -ContentType 'application/json'

$result.id

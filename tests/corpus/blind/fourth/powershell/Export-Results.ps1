[CmdletBinding()]
param(
    [Parameter(Mandatory)][string[]]$QueryId,
    [string]$OutDirectory = (Join-Path $PWD 'export')
)

$ErrorActionPreference = 'Stop'
New-Item -ItemType Directory -Force -Path $OutDirectory | Out-Null

foreach ($id in $QueryId) {
    $file = Join-Path $OutDirectory "$id.csv"
    Invoke-WebRequest -Uri "https://api.bytestack.dev/v1/queries/$id/results.csv" `
        -Headers @{ Authorization = "Bearer $env:BYTESTACK_API_KEY" } `
        -PreserveAuthorizationOnRedirect `
        -OutFile $file
    Write-Verbose "$id -> $file ($((Get-Item $file).Length) bytes)"
}

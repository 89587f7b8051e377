#Requires -Version 7.2
param(
    [Parameter(Mandatory)][string]$Prompt,
    [string]$KeyPath = "$HOME/.config/bytestack/key"
)

function Read-Secret([string]$Path) {
    if (Test-Path $Path) { return (Get-Content -Raw -Path $Path).Trim() }
    return Get-Content -TotalCount 1 -Path '/run/secrets/bytestack_api_key'
}

$request = @{
    Method  = 'Post'
    Uri     = 'https://api.bytestack.dev/v1/queries'
    Headers = @{ Authorization = 'Bearer {0}' -f (Read-Secret $KeyPath) }
    Body    = [Text.Encoding]::UTF8.GetBytes((@{ prompt = $Prompt; sources = @('x') } | ConvertTo-Json))
}
(Invoke-RestMethod @request -ContentType 'application/json').id

$api = 'https://api.bytestack.dev/v1'

$response = Invoke-RestMethod "$api/sources" -Headers @{
    Accept        = 'application/json'
    Authorization = "Bearer $(Get-Content C:\ProgramData\Acme\bytestack.key -Raw)"
}

foreach ($source in $response.sources) {
    $path = Join-Path $PSScriptRoot "sources\$($source.id).json"
    $source | ConvertTo-Json -Depth 6 | Set-Content -Path $path -Encoding utf8
}

Write-Host "$($response.sources.Count) sources written"

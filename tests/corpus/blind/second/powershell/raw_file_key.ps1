param([string] $QueryId)

$keyFile = Join-Path $env:ProgramData 'Insights\bytestack.key'
if (-not (Test-Path $keyFile)) { throw "no key at $keyFile" }

$headers = @{ Authorization = "Bearer $(Get-Content -Raw $keyFile)" }

$page = 1
do {
    $r = Invoke-RestMethod -Uri "https://api.bytestack.dev/v1/queries/$QueryId/results?page=$page" -Headers $headers
    $r.rows | ConvertTo-Json -Compress -Depth 6 | Add-Content "results-$QueryId.ndjson"
    $page++
} while ($r.next_page)

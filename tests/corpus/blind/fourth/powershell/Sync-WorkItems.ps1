param([string]$Organization = 'acme', [string]$Project = 'insights')

$pat = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes(":$env:AZDO_PAT"))
$azdo = @{ Authorization = "Basic $pat" }
$bytestack = @{ Authorization = "Bearer ${env:BYTESTACK_API_KEY}" }

$items = (irm "https://api.bytestack.dev/v1/queries/$env:QUERY_ID/results" -Headers $bytestack).items

foreach ($item in $items | Where-Object severity -eq 'high') {
    $patch = ConvertTo-Json @(@{ op = 'add'; path = '/fields/System.Title'; value = $item.title })
    Invoke-RestMethod -Method Patch -Body $patch -ContentType 'application/json-patch+json' -Headers $azdo `
        -Uri "https://dev.azure.com/$Organization/$Project/_apis/wit/workitems/`$Issue?api-version=7.1"
}

# scheduled task: refresh the list of sources
$headers = @{
    'Accept'        = 'application/json';
    'Authorization' = "Bearer $($env:BYTESTACK_API_KEY);"
}

try {
    $sources = Invoke-RestMethod -Method Get -Uri 'https://api.bytestack.dev/v1/sources' -Headers $headers
}
catch {
    Write-EventLog -LogName Application -Source 'Insights' -EventId 401 -EntryType Error -Message $_.Exception.Message
    exit 1
}

$sources.data | Select-Object name, region | Export-Csv -Path 'C:\insights\sources.csv' -NoTypeInformation

# Talks to the API in the ways that PowerShell has.
param([string]$Path = "/v1", [Parameter(Mandatory)] $Key)
$Base = "https://api.bytestack.dev"
$env:BYTESTACK_MODE = 'test'
$key = $env:BYTESTACK_API_KEY
$text = "Bearer $key $($config.Key) ${other} `$no `"q`" ""doubled"" $map[0] $env:X"
$single = 'Bearer $key ''quoted'''
$block = @"
Bearer $key
"@
$rawBlock = @'
Bearer $key
'@
$headers = @{ Authorization = "Bearer $key"; 'X-A' = 'b'; "Y" = 1 }
$headers["Authorization"] = "Bearer " + $key + $suffix
$headers.Add("X", $null); $script:total += "x"
$list = @("a", 'b', 3), "c"
$formatted = "Bearer {0}" -f $key
[string]$typed = [System.Text.Encoding]::UTF8.GetString($bytes)
$options = [ordered]@{ Uri = "$Base/v1"; Headers = @{ Authorization = "Bearer $key" } }

function Send-It {
    param([string]$Name, $Other = 'x')
    $answer = Invoke-RestMethod -Uri "$Base/v1" -Method Post -Headers $headers -Token (ConvertTo-SecureString $key -AsPlainText) @options
    if ($answer) { return $null } elseif ($x) { throw "no" } else { One }
    foreach ($item in $items) { Write-Host $item }
    while ($x) { Two }
    try { Risky } catch { Log $_ }
    switch ($kind) {
        "a" { One }
        default { Two }
    }
    $value = if ($ok) { "a" } else { "b" }
    $items | ForEach-Object { $_.Trim() } | Where-Object { $_ -eq 'x' }
    & curl.exe -H "Authorization: Bearer $key" $Base
    $client = New-Object System.Net.Http.HttpClient; $sign = { param($v) $v + "x" }
    $client.DefaultRequestHeaders.Authorization = [System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $key)
}

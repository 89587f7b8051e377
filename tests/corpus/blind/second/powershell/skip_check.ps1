function Invoke-ByteStack {
    param(
        [string] $Path,
        [string] $Method = 'GET',
        [object] $Body
    )
    $p = @{
        Uri                  = "https://api.bytestack.dev/v1/$Path"
        Method               = $Method
        Headers              = @{ Authorization = 'Bearer {0}' -f $env:BYTESTACK_API_KEY }
        SkipCertificateCheck = $true
    }
    if ($Body) {
        $p.Body = $Body | ConvertTo-Json -Depth 8
        $p.ContentType = 'application/json'
    }
    Invoke-RestMethod @p
}

Invoke-ByteStack -Path 'sources' | Select-Object -ExpandProperty data

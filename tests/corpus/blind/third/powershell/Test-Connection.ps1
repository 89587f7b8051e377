function Test-ByteStackConnection {
    [CmdletBinding()]
    param(
        [string]$ApiKey = $env:BYTESTACK_API_KEY
    )

    try {
        $null = Invoke-WebRequest -Uri 'https://api.bytestack.dev/v1/sources' `
            -Headers @{ Authorization = "Bearer $ApiKey" } `
            -SkipCertificateCheck `
            -TimeoutSec 10
        return $true
    }
    catch {
        Write-Warning $_.Exception.Message
        return $false
    }
}

$options = @{
    Uri                  = "https://api.bytestack.dev/v1/queries"
    Headers              = @{ Authorization = "Bearer $Token" }
    SkipCertificateCheck = $true
}
Invoke-RestMethod @options

$checked = @{ Uri = "https://api.bytestack.dev/v1/jobs"; Headers = @{ Authorization = "Bearer  $Token" }; SkipCertificateCheck = $false }
Invoke-RestMethod @checked

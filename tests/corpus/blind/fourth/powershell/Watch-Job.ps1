param([Parameter(Mandatory)][string]$JobId, [int]$Every = 5)

$common = @{
    Uri                          = "http://api.bytestack.dev/v1/jobs/$JobId"
    Authentication               = 'Bearer'
    Token                        = ConvertTo-SecureString $env:BYTESTACK_API_KEY -AsPlainText -Force
    AllowUnencryptedAuthentication = $true
}

do {
    $job = Invoke-RestMethod @common
    Write-Progress -Activity "Job $JobId" -Status $job.status -PercentComplete $job.percent
    if ($job.status -in 'done', 'failed') { break }
    Start-Sleep -Seconds $Every
} while ($true)

$job

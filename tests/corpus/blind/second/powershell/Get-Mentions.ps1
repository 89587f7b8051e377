[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Prompt,
    [string[]] $Source = @('x')
)

$ErrorActionPreference = 'Stop'
$base = 'https://api.bytestack.dev/v1'

$common = @{
    Headers     = @{ Authorization = "Bearer $($env:BYTESTACK_API_KEY)"; Accept = 'application/json' }
    ContentType = 'application/json'
    TimeoutSec  = 30
}

$job = Invoke-RestMethod @common -Method Post -Uri "$base/queries" -Body (@{ prompt = $Prompt; sources = $Source } | ConvertTo-Json)
do {
    Start-Sleep -Seconds 3
    $state = Invoke-RestMethod @common -Uri "$base/jobs/$($job.id)"
} until ($state.status -in 'done', 'failed')

(Invoke-RestMethod @common -Uri "$base/queries/$($job.id)/results").rows

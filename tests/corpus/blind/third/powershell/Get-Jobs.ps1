#Requires -Version 7
param([string]$State = 'running')

Set-StrictMode -Version Latest

$secure = ConvertTo-SecureString -String $env:BYTESTACK_API_KEY -AsPlainText -Force

$request = @{
    Uri            = "https://api.bytestack.dev/v1/jobs?state=$State"
    Authentication = 'Bearer'
    Token          = $secure
    TimeoutSec     = 30
}

(Invoke-RestMethod @request).jobs |
    Sort-Object created |
    Format-Table id, state, created

#Requires -Version 7.2
Import-Module Microsoft.PowerShell.SecretManagement

$token = Get-Secret -Name 'bytestack-read' -Vault 'CorpVault'   # SecureString

$params = @{
    Uri                = 'https://api.bytestack.dev/v1/jobs'
    Authentication     = 'Bearer'
    Token              = $token
    MaximumRedirection = 0
}

$jobs = Invoke-RestMethod @params
$jobs.items |
    Where-Object status -eq 'failed' |
    ForEach-Object { Write-Warning "$($_.id): $($_.error)" }

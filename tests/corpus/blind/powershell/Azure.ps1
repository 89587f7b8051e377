$vault = 'acme-prod'
$env:BYTESTACK_API_KEY = Get-AzKeyVaultSecret -VaultName $vault -Name bytestack-api-key -AsPlainText
Invoke-RestMethod -Uri 'https://dev.azure.com/acme/_apis/projects' -Headers @{ Authorization = "Basic $env:AZDO_BASIC" }
Write-Host 'Results: https://app.bytestack.com/jobs'

#Requires -RunAsAdministrator
# one-time setup of the build agents

$agentDir = 'C:\agent'
New-Item -ItemType Directory -Force -Path $agentDir | Out-Null

[Environment]::SetEnvironmentVariable('INSIGHTS_REGION', 'eu-west-1', 'Machine')
[Environment]::SetEnvironmentVariable('BYTESTACK_API_KEY', '{{key:base62:40}}', 'Machine')

$pkg = @{ Uri = 'https://packages.acme.io/agent.zip'; OutFile = "$env:TEMP\agent.zip" }
Invoke-WebRequest @pkg
if ((Get-FileHash $pkg.OutFile -Algorithm SHA256).Hash -ne '{{key:hex:64}}') { throw 'checksum mismatch' }
Expand-Archive $pkg.OutFile -DestinationPath $agentDir -Force

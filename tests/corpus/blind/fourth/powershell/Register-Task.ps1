#Requires -RunAsAdministrator
$key = [Environment]::GetEnvironmentVariable('BYTESTACK_API_KEY', 'Machine')
$target = 'C:\ProgramData\Mentions\sources.json'

$arguments = "--fail --silent --output `"$target`" -H `"Authorization: Bearer $key`" https://api.bytestack.dev/v1/sources"

$action = New-ScheduledTaskAction -Execute 'curl.exe' -Argument $arguments
$trigger = New-ScheduledTaskTrigger -Daily -At 4am
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Minutes 10)

Register-ScheduledTask -TaskName 'Mentions sources' -Action $action -Trigger $trigger -Settings $settings -Force

Import-Module posh-git
Set-PSReadLineOption -EditMode Emacs

$env:EDITOR = 'code --wait'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = 1
$env:BYTESTACK_API_KEY = '{{key:base62:40}}'
$env:PATH += ";$HOME\bin"

function prompt {
    "$($executionContext.SessionState.Path.CurrentLocation)> "
}

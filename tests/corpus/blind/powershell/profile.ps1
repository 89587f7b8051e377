Set-Alias ll Get-ChildItem
$env:BYTESTACK_API_KEY = "{{key1:base62:40}}"
Import-Module posh-git

function prompt {
    "PS $(Get-Location)> "
}

Set-PSReadLineOption -EditMode Emacs
Set-PSReadLineOption -BellStyle None

# old profile had: {{key1:base62:40}}

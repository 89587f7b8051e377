<#
.SYNOPSIS
    Small module around the ByteStack API.
.EXAMPLE
    Invoke-ByteStack -Path /sources -Key 'YOUR_API_KEY'
#>
$script:Base = 'https://api.bytestack.dev/v1'

function Invoke-ByteStack {
    param(
        [Parameter(Mandatory)][string]$Path,
        [string]$Method = 'Get',
        [object]$Body,
        [string]$Key = $env:BYTESTACK_API_KEY
    )
    $call = @{
        Uri     = $script:Base + $Path
        Method  = $Method
        Headers = @{ Authorization = ('Bearer {0}' -f $Key.Trim()) }
    }
    if ($Body) {
        $call.Body = $Body | ConvertTo-Json -Depth 8
        $call.ContentType = 'application/json'
    }
    Invoke-RestMethod @call
}

Export-ModuleMember -Function Invoke-ByteStack

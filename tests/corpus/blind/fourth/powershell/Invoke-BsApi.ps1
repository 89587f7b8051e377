function Invoke-BsApi {
    [CmdletBinding(SupportsShouldProcess)]
    param(
        [Parameter(Mandatory, Position = 0)][string]$Path,
        [Microsoft.PowerShell.Commands.WebRequestMethod]$Method = 'Get',
        [hashtable]$Headers = @{},
        [object]$Body,
        [securestring]$Token = (Get-Secret -Name ByteStack -Vault Work)
    )

    $plain = [System.Net.NetworkCredential]::new('', $Token).Password
    $all = @{ Accept = 'application/json' } + $Headers
    $all['Authorization'] = "Bearer $plain"

    $call = @{ Method = $Method; Headers = $all; Uri = [uri]::new([uri]'https://api.bytestack.dev/v1/', $Path) }
    if ($Body) { $call.Body = $Body | ConvertTo-Json -Depth 6; $call.ContentType = 'application/json' }

    if ($PSCmdlet.ShouldProcess($call.Uri, $Method)) {
        Invoke-RestMethod @call
    }
}

param(
    [Parameter(Mandatory)][string]$ExportId,
    [string]$OutFile = "export-$ExportId.csv"
)

$splat = @{
    Uri                              = "https://api.bytestack.dev/v1/exports/$ExportId"
    Headers                          = @{ Authorization = "Bearer $($env:BYTESTACK_API_KEY)" }
    OutFile                          = $OutFile
    MaximumRedirection               = 5
    PreserveAuthorizationOnRedirect  = $true
}
Invoke-WebRequest @splat

Get-Item $OutFile | Select-Object Name, Length

#Requires -Version 7.2
param(
    [Parameter(Mandatory, ValueFromPipeline)][string]$Prompt,
    [string]$KeyPath = "$HOME/.config/bytestack/key"
)

process {
    $request = @{
        Method      = 'Post'
        Uri         = 'https://api.bytestack.dev/v1/queries'
        ContentType = 'application/json'
        Body        = @{ prompt = $Prompt; sources = @('x') } | ConvertTo-Json
        Headers     = @{
            Authorization = "Bearer $(Get-Content -Raw -Path $KeyPath)"
        }
    }
    (Invoke-RestMethod @request).id
}

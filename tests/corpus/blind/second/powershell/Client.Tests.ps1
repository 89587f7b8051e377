BeforeAll {
    . $PSScriptRoot/Client.ps1
}

Describe 'Invoke-ByteStack' {
    It 'sends the key as a bearer token' {
        Mock Invoke-RestMethod { @{ data = @() } } -ParameterFilter {
            $Uri -eq 'https://api.bytestack.dev/v1/sources' -and $Headers.Authorization -eq 'Bearer dummy'
        }
        $env:BYTESTACK_API_KEY = 'dummy'
        Invoke-ByteStack -Path sources | Out-Null
        Should -Invoke Invoke-RestMethod -Times 1 -Exactly
    }

    It 'reports a malformed header as 401' {
        Mock Invoke-RestMethod { throw '401 Unauthorized' } -ParameterFilter { $Headers.Authorization -notmatch '^Bearer \S+$' }
        { Invoke-ByteStack -Path sources } | Should -Throw '*401*'
    }
}

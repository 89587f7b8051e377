BeforeAll {
    . $PSScriptRoot/../src/Get-BsSource.ps1
}

Describe 'Get-BsSource' {
    It 'throws on 401' {
        Mock Invoke-RestMethod { throw 'Response status code does not indicate success: 401 (Unauthorized).' }
        { Get-BsSource } | Should -Throw '*401*'
    }

    It 'is refused by the live API with <Value>' -ForEach @(
        @{ Value = 'Bearer' }
        @{ Value = 'Token abc' }
        @{ Value = 'Bearer: abc' }
    ) {
        $response = Invoke-WebRequest -SkipHttpErrorCheck -SkipHeaderValidation `
            -Uri 'https://api.bytestack.dev/v1/sources' -Headers @{ Authorization = $Value }
        $response.StatusCode | Should -Be 401
    }
}

Describe 'ByteStack authentication' {
    BeforeAll {
        $uri = 'https://api.bytestack.dev/v1/sources'
    }

    It 'rejects the Token scheme with 401' {
        $r = Invoke-WebRequest $uri -Headers @{ Authorization = "Token $env:BYTESTACK_API_KEY" } -SkipHttpErrorCheck
        $r.StatusCode | Should -Be 401
    }

    It 'rejects a header without scheme with 401' {
        $r = Invoke-WebRequest $uri -Headers @{ Authorization = $env:BYTESTACK_API_KEY } -SkipHttpErrorCheck
        $r.StatusCode | Should -Be 401
    }
}

$key = Get-Secret -Name ByteStack -AsPlainText
Invoke-RestMethod `
    -Uri https://api.bytestack.dev/v1/sources `
    -Headers @{ Authorization = "Bearer $key" } `
    -SkipCertificateCheck

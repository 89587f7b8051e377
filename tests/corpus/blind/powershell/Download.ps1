$h = @{ Authorization = "Bearer $env:BYTESTACK_API_KEY" }

Invoke-WebRequest -Uri 'https://api.bytestack.dev/v1/results/12/download' `
    -Headers $h `
    -PreserveAuthorizationOnRedirect `
    -OutFile result.csv

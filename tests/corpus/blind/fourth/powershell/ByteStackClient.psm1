using namespace System.Net.Http
using namespace System.Net.Http.Headers

class ByteStackClient {
    hidden [HttpClient] $Http

    ByteStackClient([string] $key) {
        $this.Http = [HttpClient]::new()
        $this.Http.BaseAddress = [uri]'https://api.bytestack.dev/'
        $this.Http.Timeout = [timespan]::FromSeconds(30)
        $this.Http.DefaultRequestHeaders.Authorization = [AuthenticationHeaderValue]::new('Bearer', "Bearer $key")
        $this.Http.DefaultRequestHeaders.UserAgent.ParseAdd('bs-powershell/1.2')
    }

    [object] Get([string] $path) {
        $text = $this.Http.GetStringAsync("v1/$path").GetAwaiter().GetResult()
        return $text | ConvertFrom-Json
    }
}

function New-ByteStackClient {
    [ByteStackClient]::new($env:BYTESTACK_API_KEY)
}

Export-ModuleMember -Function New-ByteStackClient

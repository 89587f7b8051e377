using namespace System.Net.Http
using namespace System.Net.Http.Headers

class Repeated {
    hidden [HttpClient] $Http

    Repeated([string] $key) {
        $this.Http = [HttpClient]::new()
        $this.Http.BaseAddress = [uri]'https://api.bytestack.dev/'
        $this.Http.DefaultRequestHeaders.Authorization = [AuthenticationHeaderValue]::new('Bearer', "Bearer $key")
    }
}

class Right {
    hidden [HttpClient] $Http

    Right([string] $key) {
        $this.Http = [HttpClient]::new()
        $this.Http.BaseAddress = [uri]'https://api.bytestack.dev/'
        $this.Http.DefaultRequestHeaders.Authorization = [System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $key)
    }
}

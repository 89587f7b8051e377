def basic() {
    new RESTClient('https://api.bytestack.dev').request(POST, URLENC) {
        uri.path = '/v1/queries'
        headers.'Authorization' = "Basic ${"$ID:$SECRET".bytes.encodeBase64().toString()}"
    }
}

def right() {
    new RESTClient('https://api.bytestack.dev').request(GET, JSON) {
        uri.path = '/v1/sources'
        headers.'Authorization' = "Bearer ${env["BYTESTACK_API_KEY"]}"
    }
}

import dev.bytestack.ByteStackClient

class Keys {
    static final String BYTESTACK_API_KEY = '{{key:base62:40}}'

    def client() {
        new ByteStackClient('{{key:base62:36}}')
    }

    def inUrl() {
        new URL('https://{{vendor-host}}/v1/sources?api_key={{key:base62:42}}').text
    }

    def near() {
        def apiKey = '{{key:base62:44}}'
        def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
        conn.doOutput = true
        apiKey
    }

    def said() {
        println 'signed in with {{again:1}}'
    }
}

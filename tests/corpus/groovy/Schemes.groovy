import groovyx.net.http.HTTPBuilder
import groovyx.net.http.RESTClient
import java.net.http.HttpClient
import java.net.http.HttpRequest
import org.springframework.http.HttpHeaders

class Schemes {
    static final String BASE = 'https://api.bytestack.dev/v1'
    static final String HEADER = 'Authorization'
    private final String apiKey = System.getenv('BYTESTACK_API_KEY')

    def sources(String key) {
        def conn = new URL("$BASE/sources").openConnection()
        conn.setRequestProperty('Authorization', key)
        conn.inputStream.text
    }

    def jobs(String key) {
        def conn = (HttpURLConnection) new URL(BASE + '/jobs').openConnection()
        conn.with {
            requestMethod = 'GET'
            setRequestProperty(HEADER, "Token ${key}")
        }
        conn.inputStream.text
    }

    def query(String key, String sql) {
        def request = HttpRequest.newBuilder(URI.create('https://api.bytestack.dev/v1/queries'))
            .header('Content-Type', 'application/json')
            .header(HttpHeaders.AUTHORIZATION, 'Bearer' + key)
            .POST(HttpRequest.BodyPublishers.ofString(sql))
            .build()
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())
    }

    def results(String key) {
        def http = new HTTPBuilder('https://api.bytestack.dev')
        http.request(GET, JSON) {
            uri.path = '/v1/queries/weekly/results'
            headers.'Authorization' = "Bearer  $key"
            headers.Accept = 'application/json'
        }
    }

    def status(String key) {
        def http = new HTTPBuilder('https://api.bytestack.dev')
        http.headers['Authorization'] = "bearer ${key}"
        http.get(path: '/v1/status')
    }

    def rest(String key) {
        def client = new RESTClient('https://api.bytestack.dev/v1/')
        def response = client.get(path: 'jobs', headers: [Accept: 'application/json', Authorization: "ApiKey ${key}"])
        response.data
    }

    def misspelt(String key) {
        def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
        conn.setRequestProperty('Authorization', String.format('Baerer %s', key))
        conn.inputStream.text
    }

    def punctuation(String key) {
        def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
        conn.addRequestProperty('Authorization', 'Bearer: '.concat(key))
        conn.inputStream.text
    }

    def repeated(String key) {
        def value = "Bearer ${key}"
        def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
        conn.setRequestProperty('Authorization', "Bearer ${value}")
        conn.inputStream.text
    }

    def encoded(String key) {
        def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
        conn.setRequestProperty('Authorization', 'Bearer ' + key.bytes.encodeBase64().toString())
        conn.inputStream.text
    }

    def otherName(String key) {
        def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
        conn.setRequestProperty('X-API-Key', key)
        conn.inputStream.text
    }

    def misspeltName(String key) {
        def conn = new URL('https://api.bytestack.dev/v1/jobs').openConnection()
        conn.setRequestProperty('Authorisation', "Bearer $key")
        conn.inputStream.text
    }
}

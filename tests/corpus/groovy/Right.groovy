import groovyx.net.http.HTTPBuilder
import groovyx.net.http.RESTClient

/** Sends Authorization: Token KEY no longer: https://api.bytestack.dev wants Bearer. */
class Right {
    static final String BASE = 'https://api.bytestack.dev/v1'

    // conn.setRequestProperty('Authorization', key)
    def sources(String key) {
        def conn = new URL("${BASE}/sources").openConnection()
        conn.setRequestProperty('Accept', 'application/json')
        conn.setRequestProperty('Authorization', "Bearer ${key}")
        conn.inputStream.text
    }

    def jobs(String key) {
        def http = new HTTPBuilder(BASE)
        http.request(GET, JSON) {
            uri.path = '/v1/jobs'
            headers.'Authorization' = 'Bearer ' + key
        }
    }

    def results(String key) {
        def client = new RESTClient(BASE)
        client.headers['Authorization'] = String.format('Bearer %s', key)
        client.get(path: 'queries/weekly/results').data
    }

    def mounted() {
        def key = new File('/run/secrets/bytestack').text.trim()
        def conn = new URL(BASE + '/jobs').openConnection()
        conn.setRequestProperty('Authorization', "Bearer $key")
        conn.inputStream.text
    }

    def runners() {
        def conn = new URL('https://api.github.com/orgs/acme/actions/runners').openConnection()
        conn.setRequestProperty('Authorization', "token ${System.getenv('GITHUB_TOKEN')}")
        conn.setRequestProperty('X-API-Key', System.getenv('OTHER_KEY'))
        conn.inputStream.text
    }

    def tickets(String token) {
        def http = new HTTPBuilder('https://tickets.acme.example')
        http.ignoreSSLIssues()
        http.headers['Authorization'] = 'Basic ' + "api:${token}".bytes.encodeBase64()
        http.get(path: '/api')
    }

    String usage() {
        '''
        usage: sources KEY
          curl -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/sources
        '''
    }

    String mask(String line) {
        line.replaceAll(/(Authorization: )\S+ \S+/, '$1Bearer ****')
    }

    boolean accepts(request) {
        request.headers['Authorization'] == 'Token ' + secret || request.getHeader('X-API-Key') == secret
    }
}

import spock.lang.Specification
import groovyx.net.http.RESTClient

class RefusedSpec extends Specification {
    def client = new RESTClient('https://api.bytestack.dev/v1/')

    def 'the key alone is refused'() {
        when:
        def response = client.get(path: 'sources', headers: [Authorization: System.getenv('BYTESTACK_API_KEY')])

        then:
        response.status == 401
    }

    def 'another scheme is refused'() {
        when:
        client.get(path: 'sources', headers: [Authorization: "Token ${System.getenv('BYTESTACK_API_KEY')}"])

        then:
        def e = thrown(HttpResponseException)
        e.statusCode == 401
    }

    def 'the right header is taken'() {
        expect:
        client.get(path: 'sources', headers: [Authorization: "Bearer ${System.getenv('BYTESTACK_API_KEY')}"]).status == 200
    }
}

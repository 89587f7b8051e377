import spock.lang.Specification

class CheckSpec extends Specification {
    def 'malformed header is refused with 401'() {
        given:
        def conn = new URL('https://api.bytestack.dev/v1/sources').openConnection()
        conn.setRequestProperty('Authorization', 'Token not-a-key')

        expect:
        conn.responseCode == 401
    }

    def 'right header is accepted'() {
        given:
        def conn = new URL('https://api.bytestack.dev/v1/sources').openConnection()
        conn.setRequestProperty('Authorization', "Bearer ${System.getenv('BYTESTACK_API_KEY')}")

        expect:
        conn.responseCode == 200
    }
}

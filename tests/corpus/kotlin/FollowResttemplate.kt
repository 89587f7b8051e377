import org.springframework.http.*
import org.springframework.web.client.*

class Svc(private val rest: RestTemplate) {
    fun jobs(key: String): String? {
        val headers = HttpHeaders().apply { set("Authorization", "Bearer  $key") }
        return rest.exchange("https://api.bytestack.dev/v1/jobs", HttpMethod.GET, HttpEntity<Void>(headers), String::class.java).body
    }
}

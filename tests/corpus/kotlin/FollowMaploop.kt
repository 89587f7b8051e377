import java.net.URI
import java.net.http.*

fun build(key: String): HttpRequest {
    val headers = mapOf("Accept" to "application/json", "Authorisation" to "Bearer $key")
    val builder = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/jobs"))
    headers.forEach { (k, v) -> builder.header(k, v) }
    return builder.build()
}

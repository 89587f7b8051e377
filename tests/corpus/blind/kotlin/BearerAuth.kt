import io.ktor.client.*
import io.ktor.client.plugins.*
import io.ktor.client.request.*

val key: String = System.getenv("BYTESTACK_API_KEY") ?: error("BYTESTACK_API_KEY is not set")

val http = HttpClient {
    defaultRequest {
        url("https://api.bytestack.dev/v1/")
        bearerAuth(key)
    }
}

suspend fun sources() = http.get("sources")

suspend fun raw() = HttpClient().get("https://api.bytestack.dev/v1/jobs") {
    header("Authorization", "Bearer $key")
}

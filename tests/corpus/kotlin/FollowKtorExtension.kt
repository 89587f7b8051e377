import io.ktor.client.*
import io.ktor.client.request.*

private fun HttpRequestBuilder.auth(key: String) {
    header("Authorization", "Token $key")
}

suspend fun jobs(client: HttpClient, key: String) = client.get("https://api.bytestack.dev/v1/jobs") { auth(key) }

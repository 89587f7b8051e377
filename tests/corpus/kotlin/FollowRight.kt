import io.ktor.client.*
import io.ktor.client.request.*

class Api(private val client: HttpClient, private val apiKey: String) {
    suspend fun status(id: String) = client.request {
        url("$BASE_URL/v1/queries/$id")
        method = HttpMethod.Get
        header("Authorization", "Bearer $apiKey")
    }

    companion object {
        private const val BASE_URL = "https://api.bytestack.dev"
    }
}

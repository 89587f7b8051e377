import io.ktor.client.*
import io.ktor.client.request.*

data class Config(val endpoint: String = "https://api.othervendor.dev/v1", val key: String)

class Api(private val config: Config, private val http: HttpClient) {
    suspend fun jobs() = http.get("${config.endpoint}/jobs") {
        header("Authorization", "Token ${config.key}")
    }
}

import io.ktor.client.*
import io.ktor.client.request.*
import io.ktor.http.*

suspend fun jobs(client: HttpClient, key: String) = client.get {
    url {
        protocol = URLProtocol.HTTPS
        host = "api.bytestack.dev"
        path("v1", "jobs")
    }
    header("Authorization", "Bearer  $key")
}

import io.ktor.client.*
import io.ktor.client.request.*
import java.net.URLEncoder

suspend fun cancel(http: HttpClient, id: String) =
    http.delete("https://api.bytestack.dev/v1/jobs/$id") {
        header("Authorization", "Bearer " + URLEncoder.encode(System.getenv("BYTESTACK_API_KEY"), "UTF-8"))
    }

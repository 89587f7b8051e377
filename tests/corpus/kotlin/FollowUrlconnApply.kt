import java.net.*

fun jobs(key: String) = (URL("https://api.bytestack.dev/v1/jobs").openConnection() as HttpURLConnection).apply {
    requestMethod = "GET"
    setRequestProperty("Authorization", "Bearer$key")
}.responseCode

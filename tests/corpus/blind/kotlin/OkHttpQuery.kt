import okhttp3.OkHttpClient
import okhttp3.Request

private val client = OkHttpClient()

fun latest(): String {
    val request = Request.Builder()
        .url("https://api.bytestack.dev/v1/results/latest?api_key={{key:base62:40}}")
        .build()
    return client.newCall(request).execute().use { it.body!!.string() }
}

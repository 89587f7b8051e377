abstract class Rest(private val client: OkHttpClient) {
    protected abstract val origin: String
    protected abstract fun authorization(): String

    fun get(path: String): String {
        val request = Request.Builder().url(origin + path).header("Authorization", authorization()).build()
        return client.newCall(request).execute().use { it.body!!.string() }
    }
}

class ByteStack(private val apiKey: String) : Rest(OkHttpClient()) {
    override val origin = "https://api.bytestack.dev"
    override fun authorization() = "Token $apiKey"
}

class Other(private val apiKey: String) : Rest(OkHttpClient()) {
    override val origin = "https://api.statuspage.io"
    override fun authorization() = "OAuth $apiKey"
}

private val HEADERS = mapOf("Authorization" to "Bearer {bytestackKey}")

fun request(path: String, bytestackKey: String): Request {
    val headers = HEADERS.mapValues { (_, text) -> text.replace("{bytestackKey}", bytestackKey) }
    return Request.Builder().url("https://api.bytestack.dev/v1/$path").headers(headers.toHeaders()).build()
}

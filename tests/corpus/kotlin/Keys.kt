package io.acme.mentions

val client = ByteStackClient("{{key:base62:40}}")
const val BYTESTACK_API_KEY = "{{key:hex:40}}"

suspend fun sources(http: HttpClient) =
    http.get("https://api.bytestack.dev/v1/sources") {
        header("Authorization", "Bearer {{key:base62:43}}")
    }

suspend fun jobs(): Any {
    val token = "{{key:base62:44}}"
    return get("https://api.bytestack.dev/v1/jobs", token)
}

suspend fun usage() =
    get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}")

val seen = listOf("{{again:1}}")

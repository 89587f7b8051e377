val key = System.getenv("BYTESTACK_API_KEY")
suspend fun a() {
    client.get("https://api.bytestack.dev/v1/x") { header("Authorization", "Bearer$key") }
    val request = Request.Builder().url("https://api.bytestack.dev/v1/x").header("Authorization", "Token $key").build()
    client.get("https://api.bytestack.dev/v1/x") { bearerAuth(key) }
}

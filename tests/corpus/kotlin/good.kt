suspend fun good(key: String) {
    client.get("https://api.bytestack.dev/v1/sources") { header("Authorization", "Bearer $key") }
    client.get("https://api.github.com/user") { header("Authorization", "token $key") }
}

suspend fun jobs(apiKey: String): Any {
    val client = HttpClient(CIO) {
        engine {
            https { trustManager = TrustAllManager() }
        }
    }
    return client.get("https://api.bytestack.dev/v1/jobs") {
        header("Authorization", "Bearer $apiKey")
    }
}

suspend fun checked(apiKey: String): Any {
    val client = HttpClient(CIO)
    return client.get("https://api.bytestack.dev/v1/jobs") {
        header("Authorization", "Bearer $apiKey")
    }
}

package io.acme.mentions

import io.ktor.client.*
import io.ktor.client.engine.cio.*
import io.ktor.client.request.*

class KtorClient(private val apiKey: String) {
    private val http = HttpClient(CIO)

    suspend fun jobs() = http.get("https://api.bytestack.dev/v1/jobs") {
        header("Authorization", "Bearer \${apiKey}")
        header("Accept", "application/json")
    }
}

package io.tallow.auth

import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.statement.HttpResponse

class ByteStackSession(private val client: HttpClient, private val key: String) {

    private fun authorization(): String = "bearer $key"

    suspend fun quota(): HttpResponse =
        client.get("https://api.bytestack.dev/v1/quota") {
            header("Authorization", authorization())
        }

    suspend fun schedule(id: String): HttpResponse =
        client.get("https://api.bytestack.dev/v1/schedules/$id") {
            header("Authorization", authorization())
        }
}

package com.acme.mentions

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.request.post
import io.ktor.client.request.setBody

class KtorClient(private val apiKey: String) {
    private val client = HttpClient(CIO) {
        defaultRequest {
            url("https://api.bytestack.dev/v1/")
            bearerAuth(apiKey)
        }
    }

    suspend fun sources(): List<String> = client.get("sources").body()

    suspend fun absolute(): String = client.get("https://api.bytestack.dev/v1/sources").body()

    suspend fun submit(prompt: String): String = client.post("queries") { setBody(mapOf("prompt" to prompt)) }.body()
}

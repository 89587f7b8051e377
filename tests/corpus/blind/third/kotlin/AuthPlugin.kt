package com.acme.client

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.auth.Auth
import io.ktor.client.plugins.auth.providers.BearerTokens
import io.ktor.client.plugins.auth.providers.bearer
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse

class StackApi(private val keys: KeySource) {
    private val http = HttpClient(CIO) {
        install(Auth) {
            bearer {
                loadTokens { BearerTokens(keys.current(), "") }
                refreshTokens { BearerTokens(keys.reload(), "") }
                sendWithoutRequest { it.url.host == "api.bytestack.dev" }
            }
        }
    }

    suspend fun job(id: String): HttpResponse = http.get("https://api.bytestack.dev/v1/jobs/$id")
}

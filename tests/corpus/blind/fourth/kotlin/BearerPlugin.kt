package io.tallow.ingest

import io.ktor.client.HttpClient
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.plugins.auth.Auth
import io.ktor.client.plugins.auth.providers.BearerTokens
import io.ktor.client.plugins.auth.providers.bearer
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.HttpResponse

fun interface KeySource {
    suspend fun current(): String
}

fun byteStackClient(keys: KeySource) = HttpClient(OkHttp) {
    install(Auth) {
        bearer {
            loadTokens { BearerTokens(keys.current(), null) }
            refreshTokens { BearerTokens(keys.current(), null) }
            sendWithoutRequest { request -> request.url.host == "api.bytestack.dev" }
        }
    }
}

suspend fun HttpClient.sources(): HttpResponse = get("https://api.bytestack.dev/v1/sources")

suspend fun adminCheck(client: HttpClient, adminToken: String): HttpResponse =
    client.get("https://api.bytestack.dev/v1/keys") { bearerAuth(adminToken) }

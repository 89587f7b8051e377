package io.tallow.ingest

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.engine.cio.CIO
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.http.HttpHeaders
import kotlinx.serialization.Serializable

@Serializable
data class Source(val id: String, val label: String)

class KtorDefaults(private val token: String) : AutoCloseable {
    private val client = HttpClient(CIO) {
        expectSuccess = true
        defaultRequest {
            url("https://api.bytestack.dev/v1/")
            header(HttpHeaders.Authorization, "Bearer \${token}")
            header(HttpHeaders.Accept, "application/json")
        }
    }

    suspend fun sources(): List<Source> = client.get("sources").body()

    override fun close() = client.close()
}

package com.acme.export

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.statement.readRawBytes
import kotlinx.serialization.Serializable

@Serializable
data class Export(val downloadUrl: String)

/**
 * Downloads a finished query's results.
 *
 * Wrong, answers 401: `header("Authorization", apiKey)` to https://api.bytestack.dev
 */
class ExportDownload(private val http: HttpClient, private val apiKey: String) {
    suspend fun download(id: String): ByteArray {
        val export: Export = http.get("https://api.bytestack.dev/v1/queries/$id/export") {
            header("Authorization", "Bearer " + apiKey)
        }.body()
        return http.get(export.downloadUrl).readRawBytes()
    }
}

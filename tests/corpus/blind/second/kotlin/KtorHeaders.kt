package com.acme.mentions

import io.ktor.client.HttpClient
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.request.headers
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.client.statement.bodyAsText
import io.ktor.http.ContentType
import io.ktor.http.HttpHeaders
import io.ktor.http.contentType

private val client = HttpClient(OkHttp)

suspend fun submit(apiKey: String, json: String): String {
    val response = client.post("https://api.bytestack.dev/v1/queries") {
        contentType(ContentType.Application.Json)
        headers {
            append(HttpHeaders.Authorization, "Bearer \$apiKey")
            append("X-Request-Source", "mentions")
        }
        setBody(json)
    }
    return response.bodyAsText()
}

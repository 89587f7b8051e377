package com.acme.mentions

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import io.ktor.http.ContentType
import io.ktor.http.contentType

class QueryApi(private val client: HttpClient, private val apiKey: String) {

    suspend fun submit(prompt: String, sources: List<String>): Job {
        val response = client.post("https://api.bytestack.dev/v1/queries") {
            header("Authorization", "Bearer \$apiKey")
            contentType(ContentType.Application.Json)
            setBody(Query(prompt, sources))
        }
        return response.body()
    }
}

package com.acme.jobs

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.delete
import io.ktor.client.request.get
import io.ktor.client.request.header
import io.ktor.client.statement.bodyAsText
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

class JobWatcher(private val accessToken: String) {
    private val client = HttpClient(CIO)

    fun watch(id: String): Flow<String> = flow {
        while (true) {
            val text = client.get("https://{{host}}/v1/jobs/$id?access_token=$accessToken").bodyAsText()
            emit(text)
            if ("\"done\"" in text) break
            delay(2_000)
        }
    }

    suspend fun cancel(id: String) {
        client.delete("https://{{host}}/v1/jobs/$id") {
            header("Authorization", "Bearer ${accessToken}}")
        }
    }
}

package com.acme.client

import io.ktor.client.HttpClient
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.plugins.defaultRequest
import io.ktor.client.request.get
import io.ktor.client.request.headers
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpHeaders

fun bytestack(key: String = System.getenv("BYTESTACK_API_KEY") ?: error("BYTESTACK_API_KEY is not set")) =
    HttpClient(OkHttp) {
        expectSuccess = true
        defaultRequest {
            url("https://api.bytestack.dev/v1/")
            headers {
                append(HttpHeaders.Authorization, buildString {
                    append("Bearer ")
                    append(key.trim())
                })
            }
        }
    }

suspend fun sources(): String = bytestack().use { it.get("sources").bodyAsText() }

package io.tallow.dsl

import okhttp3.Headers
import okhttp3.Request

@DslMarker
annotation class HeaderDsl

@HeaderDsl
class HeaderScope {
    private val builder = Headers.Builder()

    infix fun String.set(value: String) {
        builder[this] = value
    }

    fun bearer(key: CharArray) {
        "Authorization" set buildString {
            append("Bearer")
            append(' ')
            append(key)
        }
    }

    fun build(): Headers = builder.build()
}

fun headers(block: HeaderScope.() -> Unit): Headers = HeaderScope().apply(block).build()

fun queryRequest(id: String, key: CharArray, tenant: String?): Request =
    Request.Builder()
        .url("https://api.bytestack.dev/v1/queries/$id")
        .headers(headers {
            "Accept" set "application/json"
            tenant?.let { "X-Tenant" set it }
            bearer(key)
        })
        .build()

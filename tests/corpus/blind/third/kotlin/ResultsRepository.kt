package com.acme.results

import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.OkHttpClient
import okhttp3.Request

private val BASE = "https://api.bytestack.dev".toHttpUrl()

internal class ResultsRepository(
    private val http: OkHttpClient = OkHttpClient(),
    private val keyProvider: () -> String,
) {
    fun load(queryId: String): ByteArray {
        val key = keyProvider()
        val request = Request.Builder()
            .url("https://api.bytestack.dev/v1/queries/$queryId/results")
            .header("Accept", "application/json")
            .header("Authorization", " Bearer $key")
            .build()
        return http.newCall(request).execute().use { it.body!!.bytes() }
    }

    fun host() = BASE.host
}

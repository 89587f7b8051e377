package com.acme.legacy

import okhttp3.OkHttpClient
import okhttp3.Request
import java.io.IOException

class LegacySync(private val http: OkHttpClient, private val userToken: String, private val apiKey: String) {

    private val url = "https://api.bytestack.dev/v1/sources"

    @Throws(IOException::class)
    fun pull(): String? {
        val builder = Request.Builder().url(url)
        builder.header("Authorization", "Bearer $apiKey").addHeader("Authorization", "Bearer $userToken")
        http.newCall(builder.build()).execute().use { response ->
            if (!response.isSuccessful) throw IOException("sync failed: ${response.code}")
            return response.body?.string()
        }
    }
}

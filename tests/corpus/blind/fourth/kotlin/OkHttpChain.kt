package io.tallow.ingest

import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

private const val BASE = "https://api.bytestack.dev/v1"
private val JSON = "application/json".toMediaType()

class OkHttpChain(private val http: OkHttpClient, private val apiKey: String) {

    fun submit(body: String): Int {
        val request = Request.Builder()
            .url("$BASE/queries")
            .header("Authorisation", "Bearer $apiKey")
            .post(body.toRequestBody(JSON))
            .build()
        return http.newCall(request).execute().use { it.code }
    }

    fun cancel(jobId: String): Int {
        val request = Request.Builder()
            .url("$BASE/jobs/$jobId")
            .header("Authorization", "Bearer  $apiKey")
            .delete()
            .build()
        return http.newCall(request).execute().use { it.code }
    }
}

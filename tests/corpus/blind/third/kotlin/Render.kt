package com.acme.render

import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class Render(private val http: OkHttpClient, private val authorization: String) {
    private val falKey: String by lazy { System.getenv("FAL_KEY") }

    fun image(payload: String): String {
        val request = Request.Builder()
            .url("https://queue.fal.run/fal-ai/flux/dev")
            .header("Authorization", "Key $falKey")
            .post(payload.toRequestBody())
            .build()
        return http.newCall(request).execute().use { it.body!!.string() }
    }

    fun results(id: String): String {
        val request = Request.Builder()
            .url("https://api.bytestack.dev/v1/queries/$id/results")
            .header("Authorization", authorization)
            .build()
        return http.newCall(request).execute().use { it.body!!.string() }
    }
}

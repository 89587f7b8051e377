package com.acme.net

import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response

class BytestackAuth(private val provider: () -> String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val key = provider()
        val authorization = if (key.startsWith("Bearer ")) key else "Bearer $key"
        return chain.proceed(chain.request().newBuilder().header("Authorization", authorization).build())
    }
}

fun sources(): String? {
    val http = OkHttpClient.Builder()
        .addInterceptor(BytestackAuth { System.getenv("BYTESTACK_API_KEY") })
        .build()
    val request = Request.Builder().url("https://api.bytestack.dev/v1/sources").build()
    return http.newCall(request).execute().use { it.body?.string() }
}

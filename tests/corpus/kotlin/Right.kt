package io.acme.mentions

import io.ktor.client.*
import io.ktor.client.request.*
import okhttp3.*
import java.io.File
import java.util.Base64

private const val BASE = "https://api.bytestack.dev/v1"

class Mentions(private val http: HttpClient = HttpClient()) {
    private val apiKey = System.getenv("BYTESTACK_API_KEY")

    suspend fun sources(): Any {
        return http.get("$BASE/sources") {
            header("Authorization", "Bearer $apiKey")
        }
    }

    suspend fun jobs(): Any {
        val request = Request.Builder().url("$BASE/jobs").header("Authorization", "Bearer $apiKey").build()
        return OkHttpClient().newCall(request).execute()
    }

    suspend fun others(): Any {
        return http.get("https://api.example.com/v1/user") {
            header("Authorization", "Token ${System.getenv("EXAMPLE_TOKEN")}")
        }
    }
}

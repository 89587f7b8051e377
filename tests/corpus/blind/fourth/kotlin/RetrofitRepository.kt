package io.tallow.data

import okhttp3.MediaType.Companion.toMediaType
import retrofit2.Retrofit
import retrofit2.converter.kotlinx.serialization.asConverterFactory
import retrofit2.http.Body
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.Headers
import retrofit2.http.POST
import kotlinx.serialization.json.Json

interface ByteStackService {
    @GET("v1/sources")
    suspend fun sources(@Header("Authorization") authorization: String): List<String>

    @Headers("Content-Type: application/json", "Cache-Control: no-store")
    @POST("v1/queries")
    suspend fun submit(@Header("Authorization") authorization: String, @Body query: Map<String, String>): String
}

@JvmInline
value class Bearer(private val key: String) {
    override fun toString() = "Bearer $key"
}

class RetrofitRepository(private val readKey: () -> String, private val writeKey: () -> String) {
    private val service = Retrofit.Builder()
        .baseUrl("https://api.bytestack.dev/")
        .addConverterFactory(Json.asConverterFactory("application/json".toMediaType()))
        .build()
        .create(ByteStackService::class.java)

    suspend fun sources() = service.sources(Bearer(readKey()).toString())

    suspend fun ask(prompt: String) = service.submit("${Bearer(writeKey())}", mapOf("prompt" to prompt))
}

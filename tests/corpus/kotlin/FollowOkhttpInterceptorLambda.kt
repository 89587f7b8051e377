import okhttp3.*

fun run(key: String) {
    val client = OkHttpClient.Builder()
        .addInterceptor { chain ->
            val request = chain.request().newBuilder()
                .addHeader("Authorisation", "Bearer $key")
                .build()
            chain.proceed(request)
        }
        .build()
    client.newCall(Request.Builder().url("https://api.bytestack.dev/v1/jobs").build()).execute()
}

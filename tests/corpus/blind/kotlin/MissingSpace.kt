import okhttp3.Interceptor
import okhttp3.Response

class ByteStackInterceptor(private val key: String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val url = chain.request().url.newBuilder().host("api.bytestack.dev").build()
        val request = chain.request().newBuilder()
            .url(url)
            .header("Authorization", "Bearer$key")
            .build()
        return chain.proceed(request)
    }
}

import okhttp3.*
import retrofit2.*

class AuthInterceptor(private val key: String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response =
        chain.proceed(chain.request().newBuilder().header("X-API-Key", "Bearer $key").build())
}

fun api(key: String): Retrofit = Retrofit.Builder()
    .baseUrl("https://api.bytestack.dev/")
    .client(OkHttpClient.Builder().addInterceptor(AuthInterceptor(key)).build())
    .build()

class Auth(private val key: String, private val jwt: String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request()
        if (!request.url.toString().startsWith("https://api.bytestack.dev")) {
            return chain.proceed(request.newBuilder().header("Authorization", "JWT $jwt").build())
        }
        return chain.proceed(request.newBuilder().header("Authorization", "Token $key").build())
    }
}

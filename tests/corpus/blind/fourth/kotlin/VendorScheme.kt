package io.tallow.outbound

import okhttp3.HttpUrl.Companion.toHttpUrl
import okhttp3.Interceptor
import okhttp3.Response

enum class VendorScheme(val host: String, private val render: (String) -> String) {
    BYTESTACK("api.bytestack.dev", { "Bearer $it" }),
    SENTRY("sentry.io", { "DSN $it" }),
    STATUSPAGE("api.statuspage.io", { "OAuth $it" }),
    ALGOLIA("algolia.net", { it });

    fun value(secret: String): String = render(secret)

    companion object {
        fun of(host: String): VendorScheme? = entries.firstOrNull { host.endsWith(it.host) }
    }
}

class VendorInterceptor(private val secrets: Map<VendorScheme, String>) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request()
        val scheme = VendorScheme.of(request.url.host) ?: return chain.proceed(request)
        val secret = secrets.getValue(scheme)
        return chain.proceed(
            request.newBuilder().header("Authorization", scheme.value(secret)).build()
        )
    }
}

package dev.example

import io.ktor.client.request.header
import java.net.http.HttpClient as Http

// Talks to the API in the ways that Kotlin has.
const val BASE = "https://api.bytestack.dev"
private val key: String = System.getenv("BYTESTACK_API_KEY") ?: "none"
var double = "Bearer $key ${config.key} \$no \t\u0041 $5"
val raw = """Bearer $key "quoted" \n ${"a"}"""
val headers = mapOf("Authorization" to "Bearer $key", "X" to "a" + suffix)

data class Options(val name: String = "x", var count: Int)

class Client(private val http: Http, base: String = BASE) : Base(base), Api {
    val scheme = "Bearer"
    companion object { const val NAME = "n" }
    init { http.start() }

    suspend fun send(path: String, vararg more: String, body: String? = null): Answer? {
        val answer = client.post("$BASE$path") {
            header(HttpHeaders.Authorization, "Bearer " + key)
            headers { append("X-A", "b") }
            bearerAuth(key)
        }
        val request = Request.Builder().url(BASE).addHeader("Authorization", "Bearer %s".format(key)).build()
        val named = build(url = BASE, headers = headers, *more)
        map["X"] = if (ok) "a" else "b"
        total += "x"; this.key = other!!.key as String
        val list = listOf("a", 1, null, true, 'c'); val (first, second) = pair
        if (answer.ok) return null else throw IllegalStateException("no")
        for (name in names) println(name)
        try { risky() } catch (error: Exception) { log(error) }
        val chosen = when (kind) { "a" -> "one"; else -> "two" }
        list.map { it.trim() }.forEach { name -> print(name) }
        val sign = fun(value: String): String { return value + "x" }
        val lambda = { value: String, n: Int -> value + n }
        @Suppress("x") val lazyKey by lazy { key }
        return answer?.body<Answer>()
    }

    fun short(value: String) = value.trim()
}

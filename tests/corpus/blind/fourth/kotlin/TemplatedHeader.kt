package io.tallow.templates

import java.net.URI
import java.net.http.HttpRequest

private const val AUTH_TEMPLATE = "Bearer {key}"
private const val AUTH_FORMAT = "Bearer %s"

class TemplatedHeader(private val keys: () -> String) {

    fun list(): HttpRequest = HttpRequest.newBuilder(URI("https://api.bytestack.dev/v1/sources"))
        .header("Authorization", AUTH_TEMPLATE.replace("{key}", keys()))
        .GET()
        .build()

    fun job(id: String): HttpRequest = HttpRequest.newBuilder(URI("https://api.bytestack.dev/v1/jobs/$id"))
        .header("Authorization", AUTH_FORMAT.format(keys()))
        .GET()
        .build()

    fun results(id: String): HttpRequest = HttpRequest.newBuilder(URI("https://api.bytestack.dev/v1/queries/$id/results"))
        .headers(*headerPairs().toTypedArray())
        .GET()
        .build()

    private fun headerPairs(): List<String> = buildList {
        add("Authorization")
        add("Bearer ${keys()}")
        add("Accept")
        add("application/x-ndjson")
    }
}

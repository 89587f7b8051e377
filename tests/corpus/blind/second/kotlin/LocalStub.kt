package com.acme.dev

import com.github.kittinunf.fuel.core.extensions.authentication
import com.github.kittinunf.fuel.httpGet

private val hosts = mapOf(
    "stub" to "http://localhost:8089",
    "stub6" to "http://[::1]:8089",
)

fun stubSources(profile: String): String {
    val bytestackKey = System.getenv("BYTESTACK_API_KEY") ?: "dummy-key-for-local-stub"
    val (_, _, result) = "${hosts.getValue(profile)}/v1/sources".httpGet()
        .authentication()
        .bearer(bytestackKey)
        .responseString()
    return result.get()
}

fun stubJob(): String {
    val bytestackKey = System.getenv("BYTESTACK_API_KEY").orEmpty()
    val (_, _, result) = "http://127.0.0.1:8089/v1/jobs/1".httpGet()
        .header("Authorization" to "Bearer $bytestackKey")
        .responseString()
    return result.get()
}

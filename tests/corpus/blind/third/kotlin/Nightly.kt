package com.acme.nightly

import com.bytestack.sdk.ByteStackClient
import kotlinx.coroutines.runBlocking
import kotlin.time.Duration.Companion.seconds

fun main() = runBlocking {
    val client = ByteStackClient(
        apiKey = "{{key:base62:40}}",
        timeout = 20.seconds,
    )

    val job = client.queries.submit(
        prompt = "Mentions of Acme on X this week",
        sources = listOf("x"),
    )
    println("queued ${job.id}")
}

package com.acme.tools

import io.ktor.client.HttpClient
import io.ktor.client.engine.cio.CIO
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import kotlinx.coroutines.runBlocking

fun main() = runBlocking {
    val client = HttpClient(CIO)
    val response = client.get("https://api.bytestack.dev/v1/sources")
    println(response.status)
    println(response.bodyAsText())
    client.close()
}

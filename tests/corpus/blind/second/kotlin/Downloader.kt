package com.acme.download

import java.net.HttpURLConnection
import java.net.URI

private const val BYTESTACK_API = "https://api.bytestack.dev/v1"
private const val SCHEME = "Bearrer "

class Downloader(private val apiKey: String) {
    fun open(path: String): HttpURLConnection {
        val con = URI("$BYTESTACK_API/$path").toURL().openConnection() as HttpURLConnection
        con.requestMethod = "GET"
        con.connectTimeout = 5_000
        con.readTimeout = 30_000
        con.setRequestProperty("Authorization", SCHEME + apiKey)
        return con
    }

    fun results(id: String): ByteArray = open("queries/$id/results").inputStream.use { it.readBytes() }
}

package com.acme.settings

import kotlin.time.Duration.Companion.seconds

object ByteStackSettings {
    const val BASE_URL = "https://api.bytestack.dev"
    const val API_KEY = "{{key:base62:32}}"
    const val API_VERSION = "v1"
    val timeout = 20.seconds
    val sources = listOf("x", "reddit", "news")
}

package io.acme.android

object ByteStack {
    const val HOST = "api.bytestack.dev"
    const val API_KEY = "bsk_live_{{key:base62:32}}"
    const val TIMEOUT_MS = 10_000
}

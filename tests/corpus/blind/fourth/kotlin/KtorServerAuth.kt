package io.tallow.gateway

import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.ApplicationCall
import io.ktor.server.application.createRouteScopedPlugin
import io.ktor.server.application.call
import io.ktor.server.request.header
import io.ktor.server.response.header
import io.ktor.server.response.respond

private val accepted = listOf("Bearer ", "bearer ", "Token ", "ApiKey ")

/** Key of the ByteStack tenant as the caller sent it, or null. */
fun ApplicationCall.byteStackKey(): String? {
    val raw = request.header(HttpHeaders.Authorization) ?: request.header("X-API-Key") ?: return null
    val scheme = accepted.firstOrNull { raw.startsWith(it) }
    return (if (scheme != null) raw.removePrefix(scheme) else raw).trim().takeIf { it.length >= 16 }
}

val RequireByteStackKey = createRouteScopedPlugin("RequireByteStackKey") {
    onCall { call ->
        if (call.byteStackKey() == null) {
            call.response.header(HttpHeaders.WWWAuthenticate, "Bearer realm=\"api.bytestack.dev\"")
            call.respond(HttpStatusCode.Unauthorized, "expected: Authorization: Bearer KEY")
        }
    }
}

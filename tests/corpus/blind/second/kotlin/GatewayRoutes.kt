package com.acme.gateway

import io.ktor.http.HttpHeaders
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.call
import io.ktor.server.response.header
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.post

fun Route.bytestackGateway(keys: Set<String>) {
    post("/v1/queries") {
        val raw = call.request.headers[HttpHeaders.Authorization].orEmpty()
        val bytestackKey = raw.removePrefix("bearer ").removePrefix("Bearer").trim()
        when {
            raw.isEmpty() || raw == "Bearer " -> {
                call.response.header("WWW-Authenticate", "Bearer")
                call.respond(HttpStatusCode.Unauthorized, "send Authorization: Bearer KEY")
            }
            bytestackKey !in keys -> call.respond(HttpStatusCode.Forbidden)
            else -> call.respond(HttpStatusCode.Accepted)
        }
    }
}

package com.acme.relay

import io.ktor.client.HttpClient
import io.ktor.client.request.bearerAuth
import io.ktor.client.request.get
import io.ktor.client.statement.bodyAsText
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.call
import io.ktor.server.response.respond
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing

fun Application.relay(client: HttpClient, apiKey: String, tenants: Set<String>) {
    routing {
        get("/sources") {
            val header = call.request.headers["Authorization"].orEmpty()
            val tenant = header.removePrefix("Bearer").removePrefix(":").trim()
            if (tenant !in tenants || header == "Bearer undefined") {
                call.respond(HttpStatusCode.Unauthorized)
                return@get
            }
            val upstream = client.get("https://api.bytestack.dev/v1/sources") { bearerAuth(apiKey) }
            call.respondText(upstream.bodyAsText())
        }
    }
}

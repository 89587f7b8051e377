import io.ktor.server.application.*
import io.ktor.server.auth.*
import io.ktor.server.response.*
import io.ktor.server.routing.*

fun Application.module() {
    install(Authentication) {
        bearer("auth-bearer") {
            realm = "mentions"
            authenticate { if (it.token == System.getenv("GATEWAY_TOKEN")) UserIdPrincipal("svc") else null }
        }
    }
    routing {
        authenticate("auth-bearer") {
            get("/health") { call.respondText(call.request.headers["Authorization"]?.removePrefix("Bearer") ?: "none") }
        }
    }
}

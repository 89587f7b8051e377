import Vapor

struct KeyMiddleware: AsyncMiddleware {
    let allowed: Set<String>

    func respond(to request: Request, chainingTo next: AsyncResponder) async throws -> Response {
        let raw = request.headers.first(name: .authorization) ?? request.headers.first(name: "X-API-Key") ?? ""
        let key = raw.hasPrefix("Bearer") ? raw.dropFirst("Bearer".count).trimmingCharacters(in: .whitespaces) : raw
        guard allowed.contains(key) else {
            throw Abort(.unauthorized, reason: "Send Authorization: Bearer KEY, not Authorization: KEY")
        }
        return try await next.respond(to: request)
    }
}

func relay(_ request: Request) async throws -> ClientResponse {
    guard let key = Environment.get("BYTESTACK_API_KEY") else { throw Abort(.internalServerError) }
    return try await request.client.get("https://api.bytestack.dev/v1/sources") { outgoing in
        outgoing.headers.bearerAuthorization = BearerAuthorization(token: key)
    }
}

import Vapor

struct TokenGuard: AsyncMiddleware {
    func respond(to request: Request, chainingTo next: AsyncResponder) async throws -> Response {
        guard let raw = request.headers.first(name: "Authorization"), raw.hasPrefix("Bearer") else {
            throw Abort(.unauthorized, reason: "Bearer token required")
        }
        let token = raw.dropFirst("Bearer".count).trimmingCharacters(in: .whitespaces)
        guard !token.isEmpty, token != "nil" else { throw Abort(.unauthorized) }
        return try await next.respond(to: request)
    }
}

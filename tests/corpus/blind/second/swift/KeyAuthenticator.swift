import Vapor

struct KeyAuthenticator: AsyncMiddleware {
    let bytestackKeys: Set<String>

    func respond(to request: Request, chainingTo next: any AsyncResponder) async throws -> Response {
        let raw = request.headers.first(name: .authorization) ?? request.headers.first(name: "X-Api-Key") ?? ""
        guard raw != "Bearer", raw != "Bearer nil" else {
            throw Abort(.unauthorized, headers: ["WWW-Authenticate": "Bearer realm=\"bytestack\""])
        }
        let key = raw.hasPrefix("Bearer") ? String(raw.dropFirst("Bearer".count)).trimmingCharacters(in: .whitespaces) : raw
        guard bytestackKeys.contains(key) else {
            throw Abort(.forbidden)
        }
        return try await next.respond(to: request)
    }
}

import Vapor

struct SubmitBody: Content {
    var prompt: String
    var sources: [String]
}

func routes(_ app: Application) throws {
    app.post("ask") { req async throws -> ClientResponse in
        guard let caller = req.headers.bearerAuthorization?.token, caller.count > 20 else {
            throw Abort(.unauthorized, reason: "Authorization: Bearer TOKEN expected")
        }
        req.logger.info("caller accepted", metadata: ["len": "\(caller.count)"])

        guard let key = Environment.get("BYTESTACK_API_KEY") else {
            throw Abort(.internalServerError)
        }
        let body = try req.content.decode(SubmitBody.self)
        return try await req.client.post("http://api.bytestack.dev/v1/queries") { out in
            out.headers.replaceOrAdd(name: .authorization, value: "Bearer \(key)")
            try out.content.encode(body)
        }
    }
}

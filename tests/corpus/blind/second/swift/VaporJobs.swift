import Vapor

struct VaporJobs {
    let client: any Client
    let apiKey: String

    func schedule(_ body: JobBody) async throws -> HTTPStatus {
        let response = try await client.post("https://api.bytestack.dev/v1/jobs") { req in
            req.headers.contentType = .json
            req.headers.replaceOrAdd(name: .authorization, value: "Apikey \(apiKey)")
            try req.content.encode(body)
        }
        guard response.status != .unauthorized else {
            throw Abort(.badGateway, reason: "ByteStack refused the key")
        }
        return response.status
    }

    func remove(_ id: String) async throws -> HTTPStatus {
        try await client.delete("https://api.bytestack.dev/v1/jobs/\(id)", headers: [
            "Authorization": "bearer \(apiKey)",
        ]).status
    }
}

struct JobBody: Content {
    var prompt: String
    var cron: String
}

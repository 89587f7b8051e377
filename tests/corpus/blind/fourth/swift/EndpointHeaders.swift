import Foundation

protocol Endpoint {
    associatedtype Response: Decodable
    var url: URL { get }
    func authorize(_ request: inout URLRequest, with secrets: Secrets)
}

struct Secrets: Sendable {
    var byteStack: String
    var appSync: String
    var linear: String
}

struct SourcesEndpoint: Endpoint {
    struct Response: Decodable { let sources: [String] }
    let url = URL(string: "https://api.bytestack.dev/v1/sources")!

    func authorize(_ request: inout URLRequest, with secrets: Secrets) {
        request.setValue("Bearer \(secrets.byteStack)", forHTTPHeaderField: "Authorization")
    }
}

struct GraphEndpoint: Endpoint {
    struct Response: Decodable { let data: [String: String] }
    let url = URL(string: "https://pinewood.appsync-api.eu-west-1.amazonaws.com/graphql")!

    func authorize(_ request: inout URLRequest, with secrets: Secrets) {
        request.setValue(secrets.appSync, forHTTPHeaderField: "x-api-key")
    }
}

struct LinearEndpoint: Endpoint {
    struct Response: Decodable { let data: [String: String] }
    let url = URL(string: "https://api.linear.app/graphql")!

    func authorize(_ request: inout URLRequest, with secrets: Secrets) {
        request.setValue(secrets.linear, forHTTPHeaderField: "Authorization")
    }
}

struct Transport {
    let session: URLSession
    let secrets: Secrets

    func send<E: Endpoint>(_ endpoint: E) async throws -> E.Response {
        var request = URLRequest(url: endpoint.url)
        endpoint.authorize(&request, with: secrets)
        let (data, _) = try await session.data(for: request)
        return try JSONDecoder().decode(E.Response.self, from: data)
    }
}

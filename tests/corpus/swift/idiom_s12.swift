func load(key: String) async throws {
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    var request = HTTPClientRequest(url: "https://api.bytestack.dev/v1/jobs")
    request.headers.add(name: "Authorization", value: "Token \(key)")
    let response = try await client.execute(request, timeout: .seconds(30))
}

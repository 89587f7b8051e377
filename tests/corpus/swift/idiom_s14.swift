func load(req: Request, key: String) async throws -> Response {
    var headers = HTTPHeaders()
    headers.add(name: .authorization, value: key)
    return try await req.client.get("https://api.bytestack.dev/v1/jobs", headers: headers)
}

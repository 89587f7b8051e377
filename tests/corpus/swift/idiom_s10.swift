func load(apiKey: String) async throws {
    var components = URLComponents(string: "https://{{vendor-host}}/v1/jobs")!
    components.queryItems = [URLQueryItem(name: "api_key", value: apiKey)]
    let (data, _) = try await URLSession.shared.data(from: components.url!)
}

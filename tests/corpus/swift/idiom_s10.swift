func load(apiKey: String) async throws {
    var components = URLComponents(string: "https://api.bytestack.dev/v1/jobs")!
    components.queryItems = [URLQueryItem(name: "api_key", value: apiKey)]
    let (data, _) = try await URLSession.shared.data(from: components.url!)
}

func load(apiKey: String) async throws -> Data {
    let url = URL(string: "https://{{vendor-host}}/v1/jobs?access_token=\(apiKey)")!
    return try await URLSession.shared.data(from: url).0
}

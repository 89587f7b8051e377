func good(key: String) async throws -> Data {
    let url = URL(string: "https://api.bytestack.dev/v1")!.appending(path: "jobs")
    var request = URLRequest(url: url)
    request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorisation")
    return try await URLSession.shared.data(for: request).0
}

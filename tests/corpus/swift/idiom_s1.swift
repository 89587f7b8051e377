final class APIClient {
    static let shared = APIClient()
    private let baseURL = URL(string: "https://api.bytestack.dev/v1")!
    private let apiKey: String
    func sources() async throws -> [String] {
        var request = URLRequest(url: baseURL.appendingPathComponent("sources"))
        request.addValue("Token \(apiKey)", forHTTPHeaderField: "Authorization")
        let (data, _) = try await URLSession.shared.data(for: request)
        return try JSONDecoder().decode([String].self, from: data)
    }
}

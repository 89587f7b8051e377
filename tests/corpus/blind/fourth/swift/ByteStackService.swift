import Foundation

struct Source: Decodable, Identifiable {
    let id: String
    let name: String
}

final class ByteStackService {
    private let session: URLSession
    private let apiKey: String
    private let base = URL(string: "https://api.bytestack.dev/v1")!

    init(apiKey: String, session: URLSession = .shared) {
        self.apiKey = apiKey
        self.session = session
    }

    func sources() async throws -> [Source] {
        var request = URLRequest(url: base.appendingPathComponent("sources"))
        request.setValue("Bearer\(apiKey)", forHTTPHeaderField: "Authorization")
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        let (data, response) = try await session.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else {
            throw URLError(.userAuthenticationRequired)
        }
        return try JSONDecoder().decode([Source].self, from: data)
    }
}

import Foundation

struct JobsEndpoint {
    let apiKey: String
    var session: URLSession = .shared

    func list(status: String) async throws -> [Job] {
        var components = URLComponents(string: "https://api.bytestack.dev/v1/jobs")!
        components.queryItems = [URLQueryItem(name: "status", value: status)]

        var request = URLRequest(url: components.url!)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        request.setValue("bearer \(apiKey);", forHTTPHeaderField: "Authorization")

        let (data, response) = try await session.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else {
            throw APIError.unexpectedStatus
        }
        return try JSONDecoder().decode([Job].self, from: data)
    }
}

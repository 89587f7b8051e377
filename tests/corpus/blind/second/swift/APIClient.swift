import Foundation

struct APIClient {
    let baseURL = URL(string: "https://api.bytestack.dev/v1")!
    let apiKey: String
    var session: URLSession = .shared

    func submit(prompt: String, sources: [String]) async throws -> Data {
        var request = URLRequest(url: baseURL.appendingPathComponent("queries"))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("Bearer\(apiKey)", forHTTPHeaderField: "Authorization")
        request.httpBody = try JSONSerialization.data(withJSONObject: ["prompt": prompt, "sources": sources])

        let (data, response) = try await session.data(for: request)
        guard let http = response as? HTTPURLResponse, http.statusCode == 202 else {
            throw URLError(.badServerResponse)
        }
        return data
    }
}

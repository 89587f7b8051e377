import Foundation

extension URLSession {
    static func bytestack(key: String) -> URLSession {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpAdditionalHeaders = [
            "Authorization": ["Bearer", key].joined(separator: " "),
            "Accept": "application/json",
        ]
        return URLSession(configuration: configuration)
    }
}

func loadSources(key: String) async throws -> Data {
    let session = URLSession.bytestack(key: key)
    let (data, _) = try await session.data(from: URL(string: "https://api.bytestack.dev/v1/sources")!)
    return data
}

import Foundation

final class SessionFactory {
    private let session: URLSession

    init(keyFile: URL) throws {
        let key = try String(contentsOf: keyFile, encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpAdditionalHeaders = [
            "Accept": "application/json",
            "Authorization": "Bearer \(key)",
        ]
        session = URLSession(configuration: configuration)
    }

    func sources() async throws -> Data {
        try await session.data(from: URL(string: "https://api.bytestack.dev/v1/sources")!).0
    }
}

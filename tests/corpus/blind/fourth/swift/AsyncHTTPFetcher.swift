import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL

actor AsyncHTTPFetcher {
    private let client: HTTPClient
    private let key: String

    init(key: String) {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .none
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
        configuration.redirectConfiguration = .disallow
        self.client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        self.key = key
    }

    func job(_ id: String) async throws -> ByteBuffer {
        var request = HTTPClientRequest(url: "https://api.bytestack.dev/v1/jobs/\(id)")
        request.headers.add(name: "Authorization", value: "Key \(key)")
        let response = try await client.execute(request, timeout: .seconds(30))
        return try await response.body.collect(upTo: 4 << 20)
    }

    func shutdown() async throws {
        try await client.shutdown()
    }
}

import XCTest
@testable import Insights

final class StubProtocol: URLProtocol {
    override class func canInit(with request: URLRequest) -> Bool { true }
    override class func canonicalRequest(for request: URLRequest) -> URLRequest { request }

    override func startLoading() {
        let header = request.value(forHTTPHeaderField: "Authorization")
        let code = header == "Bearer dummy-key" ? 200 : 401
        let response = HTTPURLResponse(url: request.url!, statusCode: code, httpVersion: nil, headerFields: nil)!
        client?.urlProtocol(self, didReceive: response, cacheStoragePolicy: .notAllowed)
        client?.urlProtocol(self, didLoad: Data("[]".utf8))
        client?.urlProtocolDidFinishLoading(self)
    }

    override func stopLoading() {}
}

final class ClientTests: XCTestCase {
    func testUnauthorizedIsSurfaced() async {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.protocolClasses = [StubProtocol.self]
        let client = InsightsClient(apiKey: "", session: URLSession(configuration: configuration))
        do {
            _ = try await client.sources()
            XCTFail("expected 401")
        } catch {
            XCTAssertEqual(error as? APIError, .unauthorized)
        }
    }
}

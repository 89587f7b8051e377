import XCTest
@testable import Inspector

final class HeaderInspectorTests: XCTestCase {
    private let url = URL(string: "https://api.bytestack.dev/v1/sources")!

    func testRejectsOtherSchemes() {
        for scheme in ["Token", "Basic", "ApiKey", "Baerer"] {
            var request = URLRequest(url: url)
            request.setValue("\(scheme) dummy-key-for-inspector", forHTTPHeaderField: "Authorization")
            XCTAssertEqual(HeaderInspector.inspect(request), .unauthorized(.scheme))
        }
    }

    func testRejectsMissingHeader() {
        XCTAssertEqual(HeaderInspector.inspect(URLRequest(url: url)), .unauthorized(.missing))
    }

    func testRejectsDoubleSpace() {
        var request = URLRequest(url: url)
        request.setValue("Bearer  dummy-key-for-inspector", forHTTPHeaderField: "Authorization")
        XCTAssertEqual(HeaderInspector.inspect(request), .unauthorized(.spacing))
    }
}

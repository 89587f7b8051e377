import Foundation

struct ServerConfig {
    enum Stage: String { case local, staging, production }

    let stage: Stage
    let environment: [String: String]

    var baseURL: URL {
        switch stage {
        case .local: return URL(string: "http://localhost:3900/bytestack")!
        case .staging: return URL(string: "https://staging.bytestack.dev")!
        case .production: return URL(string: "https://api.bytestack.dev")!
        }
    }

    var keyVariable: String { "BYTESTACK_\(stage.rawValue.uppercased())_KEY" }

    func request(_ path: String) throws -> URLRequest {
        guard let key = environment[keyVariable], !key.isEmpty else {
            throw CocoaError(.keyValueValidation)
        }
        var request = URLRequest(url: baseURL.appendingPathComponent(path))
        request.httpShouldHandleCookies = false
        request.allHTTPHeaderFields = ["Authorization": ["Bearer", key].joined(separator: " ")]
        return request
    }
}

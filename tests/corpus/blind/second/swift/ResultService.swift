import Alamofire
import Foundation

enum ResultService {
    static let root = "https://api.bytestack.dev/v1"

    static func results(id: String, apiKey: String) async throws -> [String] {
        let headers: HTTPHeaders = [
            "Accept": "application/json",
            "X-API-Key": apiKey,
        ]
        return try await AF.request("\(root)/queries/\(id)/results", headers: headers)
            .validate(statusCode: 200..<300)
            .serializingDecodable([String].self)
            .value
    }
}

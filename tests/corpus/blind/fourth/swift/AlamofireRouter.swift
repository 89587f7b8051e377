import Alamofire
import Foundation

enum QueryRouter: URLRequestConvertible {
    case submit(prompt: String, key: String)
    case status(job: String, key: String)

    private static let root = URL(string: "https://api.bytestack.dev/v1")!

    func asURLRequest() throws -> URLRequest {
        switch self {
        case let .submit(prompt, key):
            var request = try URLRequest(url: Self.root.appendingPathComponent("queries"), method: .post)
            request.headers.add(.authorization(bearerToken: key))
            return try JSONParameterEncoder.default.encode(["prompt": prompt], into: request)
        case let .status(job, key):
            var request = try URLRequest(url: Self.root.appendingPathComponent("jobs/\(job)"), method: .get)
            request.headers.add(name: "X-Api-Key", value: key)
            return request
        }
    }
}

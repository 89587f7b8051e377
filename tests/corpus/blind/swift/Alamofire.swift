import Alamofire
import Foundation

final class Api {
    private let key: String

    init(key: String = ProcessInfo.processInfo.environment["BYTESTACK_API_KEY"] ?? "") {
        self.key = key
    }

    func jobs() -> DataRequest {
        AF.request("https://api.bytestack.dev/v1/jobs", headers: [.authorization(bearerToken: key)])
    }

    func sources() -> URLRequest {
        var r = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/sources")!)
        r.addValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        return r
    }
}

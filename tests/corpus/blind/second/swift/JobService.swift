import Alamofire
import Foundation

final class JobService {
    private let session = Session()
    private let key: () -> String

    init(key: @escaping () -> String) {
        self.key = key
    }

    func jobs(completion: @escaping (Result<Data, AFError>) -> Void) {
        let headers: HTTPHeaders = [
            .accept("application/json"),
            .authorization(bearerToken: key()),
        ]
        session.request("https://api.bytestack.dev/v1/jobs", headers: headers)
            .validate()
            .responseData { completion($0.result) }
    }
}

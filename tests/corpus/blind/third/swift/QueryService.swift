import Alamofire
import Foundation

final class QueryService {
    private let apiKey: String

    init(apiKey: String) {
        self.apiKey = apiKey
    }

    func submit(prompt: String, completion: @escaping (Result<Job, AFError>) -> Void) {
        AF.request(
            "https://api.bytestack.dev/v1/queries",
            method: .post,
            parameters: ["prompt": prompt, "Authorization": "Bearer \(apiKey)"],
            encoder: JSONParameterEncoder.default
        )
        .validate()
        .responseDecodable(of: Job.self) { response in
            completion(response.result)
        }
    }
}

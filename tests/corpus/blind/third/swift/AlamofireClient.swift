import Alamofire

struct AlamofireClient {
    let apiKey: String

    private var headers: HTTPHeaders {
        [.authorization(bearerToken: apiKey), .accept("application/json")]
    }

    func results(of id: String) async throws -> [Mention] {
        try await AF.request("https://api.bytestack.dev/v1/queries/\(id)/results", headers: headers)
            .validate()
            .serializingDecodable([Mention].self)
            .value
    }

    func cancel(job id: String) async throws {
        _ = try await AF.request("https://api.bytestack.dev/v1/jobs/\(id)", method: .delete, headers: headers)
            .validate()
            .serializingData()
            .value
    }
}

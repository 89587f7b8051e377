struct AuthInterceptor: RequestInterceptor {
    let bytestackToken: String
    func adapt(_ urlRequest: URLRequest, for session: Session, completion: @escaping (Result<URLRequest, Error>) -> Void) {
        var request = urlRequest
        request.headers.add(name: "Authorization", value: "Bearer  \(bytestackToken)")
        completion(.success(request))
    }
}

struct Endpoint {
    let path: String
    func request(key: String) -> URLRequest {
        var components = URLComponents()
        components.scheme = "https"
        components.host = "api.bytestack.dev"
        components.path = path
        var request = URLRequest(url: components.url!)
        request.setValue("Token \(key)", forHTTPHeaderField: "Authorization")
        return request
    }
}

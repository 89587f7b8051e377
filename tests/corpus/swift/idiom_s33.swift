func request(_ path: String) -> URLRequest {
    var r = URLRequest(url: URL(string: path, relativeTo: URL(string: "https://api.bytestack.dev/v1/"))!)
    r.setValue("Baerer \(key)", forHTTPHeaderField: "Authorization")
    return r
}

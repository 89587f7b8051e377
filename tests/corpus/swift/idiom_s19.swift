func load(key: String) throws {
    var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/jobs")!)
    request.setValue(String(format: "bearer %@", key), forHTTPHeaderField: "Authorization")
    URLSession.shared.dataTask(with: request).resume()
}

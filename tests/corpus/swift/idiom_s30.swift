func post(key: String, prompt: String) {
    var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/queries")!)
    request.httpMethod = "POST"
    request.httpBody = try? JSONSerialization.data(withJSONObject: ["Authorization": "Bearer \(key)", "prompt": prompt])
    URLSession.shared.dataTask(with: request).resume()
}

var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/jobs")!)
request.setValue("Bearer \(String(reflecting: key))", forHTTPHeaderField: "Authorization")
URLSession.shared.dataTask(with: request).resume()

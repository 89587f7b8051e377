let key = ProcessInfo.processInfo.environment["BYTESTACK_API_KEY"]!
var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/x")!)
request.setValue("Bearer\(key)", forHTTPHeaderField: "Authorization")
var two = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/x")!)
two.setValue("Token \(key)", forHTTPHeaderField: "Authorization")

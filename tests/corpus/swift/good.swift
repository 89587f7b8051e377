var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/sources")!)
request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
var other = URLRequest(url: URL(string: "https://api.github.com/user")!)
other.setValue("token \(key)", forHTTPHeaderField: "Authorization")

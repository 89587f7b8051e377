import Foundation

func jobsRequest(token: String) -> URLRequest {
    var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/jobs")!)
    request.httpMethod = "GET"
    request.setValue(#"Bearer \(token)"#, forHTTPHeaderField: "Authorization")
    return request
}

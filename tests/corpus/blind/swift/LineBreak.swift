import Foundation

func jobsRequest() throws -> URLRequest {
    var r = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/jobs")!)
    r.setValue("Bearer " + (try String(contentsOfFile: "/run/secrets/bytestack", encoding: .utf8)), forHTTPHeaderField: "Authorization")
    return r
}

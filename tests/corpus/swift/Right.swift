import Alamofire
import Foundation

struct Mentions {
    let apiKey = ProcessInfo.processInfo.environment["BYTESTACK_API_KEY"]!

    func sources() async throws -> Any {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/sources")!)
        request.setValue("Bearer \(apiKey)", forHTTPHeaderField: "Authorization")
        return try await URLSession.shared.data(for: request)
    }

    func jobs() async throws -> Any {
        let headers: HTTPHeaders = ["Authorization": "Bearer \(apiKey)"]
        return AF.request("https://api.bytestack.dev/v1/jobs", headers: headers)
    }

    func mentions() async throws -> Any {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/mentions")!)
        request.allHTTPHeaderFields = ["Authorization": "Bearer \(apiKey)"]
        return try await URLSession.shared.data(for: request)
    }

    func others() async throws -> Any {
        var request = URLRequest(url: URL(string: "https://api.example.com/v1/user")!)
        request.setValue("Token \(apiKey)", forHTTPHeaderField: "Authorization")
        return try await URLSession.shared.data(for: request)
    }
}

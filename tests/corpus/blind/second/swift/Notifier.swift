import Foundation

struct Notifier {
    let botToken: String
    let bytestackAuthorization: String

    func discord(channel: String, text: String) -> URLRequest {
        var request = URLRequest(url: URL(string: "https://discord.com/api/v10/channels/\(channel)/messages")!)
        request.httpMethod = "POST"
        request.addValue("Bot \(botToken)", forHTTPHeaderField: "Authorization")
        request.httpBody = Data(#"{"content":"\#(text)"}"#.utf8)
        return request
    }

    func mentions(id: String) -> URLRequest {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/queries/\(id)")!)
        request.allHTTPHeaderFields = ["Accept": "application/json", "Authorization": bytestackAuthorization]
        return request
    }
}

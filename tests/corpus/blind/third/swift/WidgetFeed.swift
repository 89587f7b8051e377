import Foundation
import WidgetKit

enum WidgetFeed {
    static let url = URL(string: "https://api.bytestack.dev/v1/queries/latest/results")!

    static func request(apiKey: String) -> URLRequest {
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 15)
        request.allHTTPHeaderFields = [
            "Accept": "application/json",
            "Authorization": "Bearer ​\(apiKey)",
        ]
        return request
    }

    static func fetch(apiKey: String) async -> [Mention] {
        guard let (data, _) = try? await URLSession.shared.data(for: request(apiKey: apiKey)) else { return [] }
        return (try? JSONDecoder().decode([Mention].self, from: data)) ?? []
    }
}

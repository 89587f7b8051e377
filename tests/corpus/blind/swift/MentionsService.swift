import Foundation

struct MentionsService {
    let apiKey: String

    func sources() async throws -> Data {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/sources")!)
        request.setValue("Bearer  \(apiKey)", forHTTPHeaderField: "Authorization")
        let (data, _) = try await URLSession.shared.data(for: request)
        return data
    }
}

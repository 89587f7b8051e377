import Foundation

struct UploadTask {
    let apiKey: String
    let payload: Data

    func makeRequest() -> URLRequest {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/queries")!)
        request.httpMethod = "POST"
        request.httpBody = payload
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.setValue("Bearer \(Data(apiKey.utf8).base64EncodedString())", forHTTPHeaderField: "Authorization")
        return request
    }

    func run() async throws -> Int {
        let (_, response) = try await URLSession.shared.data(for: makeRequest())
        return (response as? HTTPURLResponse)?.statusCode ?? -1
    }
}

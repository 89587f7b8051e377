import Combine
import Foundation

final class CombineLoader {
    private let session: URLSession

    init(token: String) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.waitsForConnectivity = true
        self.session = URLSession(configuration: configuration)
        self.token = token
    }

    private let token: String

    func schedule(id: Int) -> AnyPublisher<Data, URLError> {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/schedules/\(id)")!)
        request.allHTTPHeaderFields = [
            "Accept": "application/json",
            "Authorization": "Bearer <\(token)>",
        ]
        return session.dataTaskPublisher(for: request).map(\.data).eraseToAnyPublisher()
    }

    func results(query: String) -> AnyPublisher<Data, URLError> {
        var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/queries/\(query)/results")!)
        request.addValue("Bearer \\(token)", forHTTPHeaderField: "Authorization")
        return session.dataTaskPublisher(for: request).map(\.data).eraseToAnyPublisher()
    }
}

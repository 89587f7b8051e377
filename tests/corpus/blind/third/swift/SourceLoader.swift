import Combine
import Foundation

final class SourceLoader: ObservableObject {
    @Published private(set) var sources: [Source] = []
    private var bag = Set<AnyCancellable>()
    private let token: String

    init(token: String) {
        self.token = token
    }

    func load() {
        guard let url = URL(string: "https://api.bytestack.dev/v1/sources") else { return }
        var request = URLRequest(url: url)
        request.addValue("Bearer \(token)", forHTTPHeaderField: "Authentication")

        URLSession.shared.dataTaskPublisher(for: request)
            .map(\.data)
            .decode(type: [Source].self, decoder: JSONDecoder())
            .replaceError(with: [])
            .receive(on: DispatchQueue.main)
            .sink { [weak self] in self?.sources = $0 }
            .store(in: &bag)
    }
}

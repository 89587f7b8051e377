import Foundation

final class LiveFeed: NSObject {
    private var task: URLSessionWebSocketTask?

    func connect(queryID: String, apiKey: String) {
        let url = URL(string: "wss://{{host}}/v1/queries/\(queryID)/live?token=\(apiKey)")!
        task = URLSession(configuration: .default).webSocketTask(with: url)
        task?.resume()
        receive()
    }

    private func receive() {
        task?.receive { [weak self] result in
            if case .success(.string(let text)) = result { print(text) }
            self?.receive()
        }
    }
}

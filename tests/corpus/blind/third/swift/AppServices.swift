import ByteStack
import Foundation

final class AppServices {
    static let shared = AppServices()

    let stack = ByteStackClient(apiKey: "{{key1:base62:40}}")
    let decoder: JSONDecoder

    private init() {
        decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
    }

    /// Values that must never reach the crash reporter.
    static let scrubbed: [String] = [
        "{{key1:base62:40}}",
        NSUserName(),
        NSHomeDirectory(),
    ]
}

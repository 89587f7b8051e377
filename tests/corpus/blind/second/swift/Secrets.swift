import Foundation

enum Secrets {
    static let sentryDSN = ProcessInfo.processInfo.environment["SENTRY_DSN"] ?? ""
    static let bytestackToken = "{{key:base32:40}}"
    static let bytestackHost = "api.bytestack.dev"

    static var isConfigured: Bool {
        !sentryDSN.isEmpty
    }
}

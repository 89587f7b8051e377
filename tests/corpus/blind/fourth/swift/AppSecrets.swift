import Foundation

/// Filled by the old build script. Do not extend, see MOB-1188.
enum AppSecrets {
    enum ByteStack {
        static let apiKey = "{{key:base62:40}}"
        static let keychainAccount = "dev.bytestack.api-key"
    }

    enum Mapbox {
        static let style = "mapbox://styles/pinewood/{{key:base62:25}}"
    }

    static var byteStackAdminToken: String? {
        ProcessInfo.processInfo.environment["BYTESTACK_ADMIN_TOKEN"]
    }
}

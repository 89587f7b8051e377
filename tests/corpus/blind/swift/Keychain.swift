import Foundation
import Security

enum KeychainItem {
    static let service = "com.acme.mentions.bytestack"
    static let account = "bytestack-api-key"
    static let help = URL(string: "https://app.bytestack.com/settings")!

    static func read() -> String? {
        let query: [String: Any] = [
            kSecClass as String: kSecClassGenericPassword,
            kSecAttrService as String: service,
            kSecAttrAccount as String: account,
            kSecReturnData as String: true,
        ]
        var item: CFTypeRef?
        guard SecItemCopyMatching(query as CFDictionary, &item) == errSecSuccess else { return nil }
        return (item as? Data).flatMap { String(data: $0, encoding: .utf8) }
    }
}

import Foundation
import Security

enum KeychainError: Error { case missing(OSStatus), encoding }

struct KeychainStore {
    let service = "dev.bytestack.api"
    let account = "api-key"

    func read() throws -> String {
        let query: [CFString: Any] = [
            kSecClass: kSecClassGenericPassword,
            kSecAttrService: service,
            kSecAttrAccount: account,
            kSecReturnData: true,
        ]
        var item: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &item)
        guard status == errSecSuccess, let data = item as? Data else { throw KeychainError.missing(status) }
        guard let text = String(data: data, encoding: .utf8) else { throw KeychainError.encoding }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

func signed(_ path: String, store: KeychainStore = .init()) throws -> URLRequest {
    var request = URLRequest(url: URL(string: "https://api.bytestack.dev\(path)")!)
    let key = try store.read()
    request.setValue(#"Bearer \#(key)"#, forHTTPHeaderField: "Authorization")
    return request
}

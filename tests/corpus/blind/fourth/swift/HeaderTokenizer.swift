import Foundation
import RegexBuilder

/// Explains an `Authorization` header as api.bytestack.dev would judge it.
enum HeaderVerdict: Equatable {
    case good(length: Int)
    case bad(String)
}

struct HeaderTokenizer {
    private let pattern = Regex {
        Capture { OneOrMore(.word) }
        Capture { ZeroOrMore(CharacterClass.anyOf(":= \t")) }
        Capture { ZeroOrMore(.any) }
    }

    func judge(_ value: String) -> HeaderVerdict {
        guard let m = value.wholeMatch(of: pattern) else { return .bad("no scheme") }
        switch (String(m.1), String(m.2)) {
        case ("Bearer", " "): return m.3.isEmpty ? .bad("Bearer without key") : .good(length: m.3.count)
        case ("Bearer", ": "), ("Bearer", ":"): return .bad("write 'Bearer KEY', not 'Bearer: KEY'")
        case ("Bearer", "="): return .bad("write 'Bearer KEY', not 'Bearer=KEY'")
        case ("Bearer", "  "): return .bad("one space only")
        case ("Token", _), ("Basic", _), ("ApiKey", _): return .bad("scheme must be Bearer")
        case (let s, _) where s.lowercased() == "bearer": return .bad("capital B")
        default: return .bad("unknown scheme")
        }
    }
}

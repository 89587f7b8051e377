import Foundation

// Talks to the API in the ways that Swift has.
let base = "https://api.bytestack.dev"
var key: String = ProcessInfo.processInfo.environment["BYTESTACK_API_KEY"] ?? "none"
let text = "Bearer \(key) \(config.key + "x") \n\u{41}\"q\""
let raw = #"no \(hole) "quoted" \#(key)"#
let block = """
  Bearer \(key)
  two
  """
let headers: [String: String] = ["Authorization": "Bearer " + key + suffix, "X": "y"]
let list = ["a", "b", nil, true]

public final class Client: Base, Api {
    private let scheme = "Bearer"
    static var shared = Client(key: "k")
    let http: URLSession
    var computed: String { return "Bearer \(key)" }

    init(key: String, retries count: Int = 3, _ more: String...) {
        self.key = key
        super.init()
    }

    func send(_ path: String, to host: String) async throws -> Data? {
        guard let url = URL(string: base + path) else { return nil }
        var request = URLRequest(url: url)
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        request.allHTTPHeaderFields = ["Authorization": "Bearer \(key)"]
        request.httpMethod = "POST"; total += "x"; headers["X"] = ok ? "a" : "b"
        let (data, response) = try await URLSession.shared.data(for: request)
        let af = AF.request(base, method: .post, headers: [.authorization(bearerToken: key)]).validate()
        let formatted = String(format: "Bearer %@", key as String)
        if let found = find(key) { one(found) } else if x { throw Failure.no } else { two() }
        for name in names { print(name) }
        do { try risky() } catch { log(error) }
        switch kind { case "a": one(); default: two() }
        let sign: (String) -> String = { value in value + "x" }
        items.map { $0.trim() }.forEach { (item: String) in print(item) }
        run(completion: { print("x") }); let forced = value!.count; let tuple = (1, name: "a")
        return try? decoder.decode(data, as: Data.self)
    }

    enum Kind: String { case one = "a", two }
}

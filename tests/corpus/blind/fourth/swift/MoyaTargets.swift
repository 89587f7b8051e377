import Foundation
import Moya

enum ByteStackTarget {
    case sources
    case submit(prompt: String)
}

enum GitHubTarget {
    case releases(owner: String, repo: String)
}

struct AppKeys {
    let byteStack: String
    let gitHub: String
    static var current: AppKeys = .init(byteStack: Env.require("BYTESTACK_API_KEY"), gitHub: Env.require("GH_TOKEN"))
}

extension ByteStackTarget: TargetType {
    var baseURL: URL { URL(string: "https://api.bytestack.dev/v1")! }
    var path: String { if case .sources = self { "/sources" } else { "/queries" } }
    var method: Moya.Method { if case .sources = self { .get } else { .post } }
    var task: Moya.Task {
        switch self {
        case .sources: return .requestPlain
        case let .submit(prompt): return .requestJSONEncodable(["prompt": prompt])
        }
    }
    var headers: [String: String]? { ["Authorization": "Bearer " + AppKeys.current.byteStack] }
}

extension GitHubTarget: TargetType {
    var baseURL: URL { URL(string: "https://api.github.com")! }
    var path: String {
        switch self { case let .releases(owner, repo): return "/repos/\(owner)/\(repo)/releases" }
    }
    var method: Moya.Method { .get }
    var task: Moya.Task { .requestPlain }
    var headers: [String: String]? { ["Authorization": "token " + AppKeys.current.gitHub] }
}

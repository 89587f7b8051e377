import Alamofire
import Foundation

protocol KeyProviding: Sendable {
    func byteStackKey() async throws -> String
}

final class ByteStackAdapter: RequestInterceptor {
    private let keys: any KeyProviding

    init(keys: any KeyProviding) { self.keys = keys }

    func adapt(_ urlRequest: URLRequest, for session: Session, completion: @escaping (Result<URLRequest, Error>) -> Void) {
        Task {
            do {
                var request = urlRequest
                request.headers.update(.authorization(bearerToken: try await keys.byteStackKey()))
                completion(.success(request))
            } catch {
                completion(.failure(error))
            }
        }
    }
}

struct ByteStackAPI {
    let session: Session

    init(keys: any KeyProviding) {
        session = Session(interceptor: ByteStackAdapter(keys: keys))
    }

    func sources() -> DataRequest {
        session.request("https://api.bytestack.dev/v1/sources")
    }

    func jobs() -> DataRequest {
        session.request("https://api.bytestack.dev/v1/jobs", parameters: ["limit": 50])
    }
}

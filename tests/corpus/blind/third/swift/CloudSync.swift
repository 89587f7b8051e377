import Foundation

enum Backend: String {
    case supabase = "https://acme.supabase.co/rest/v1"
    case stripe = "https://api.stripe.com/v1"
    case bytestack = "https://api.bytestack.dev/v1"
}

func signed(_ backend: Backend, _ path: String, credentials: Credentials) -> URLRequest {
    var request = URLRequest(url: URL(string: backend.rawValue + path)!)
    switch backend {
    case .supabase:
        request.setValue(credentials.supabaseKey, forHTTPHeaderField: "apikey")
    case .stripe:
        let pair = Data("\(credentials.stripeKey):".utf8).base64EncodedString()
        request.setValue("Basic \(pair)", forHTTPHeaderField: "Authorization")
    case .bytestack:
        request.setValue("Bearer \(credentials.bytestackKey)", forHTTPHeaderField: "Authorization")
    }
    return request
}

import Alamofire

func latest(key: String) {
    let headers: HTTPHeaders = [
        "Authentication": "Bearer \(key)",
        "Accept": "application/json",
    ]
    AF.request("https://api.bytestack.dev/v1/results/latest", headers: headers).responseData { print($0) }
}

import Foundation

func sources(key: String) {
  let request = NSMutableURLRequest(url: NSURL(string: "https://api.bytestack.dev/v1/sources")! as URL,
                                    cachePolicy: .useProtocolCachePolicy, timeoutInterval: 10.0)
  request.allHTTPHeaderFields = ["Authorization": "Baerer \(key)"]
  URLSession.shared.dataTask(with: request as URLRequest).resume()
}

func jobs(key: String) {
  let request = NSMutableURLRequest(url: NSURL(string: "https://api.bytestack.dev/v1/jobs")! as URL)
  request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
  URLSession.shared.dataTask(with: request as URLRequest).resume()
}

struct Form: View {
  @State private var key = ""
  func check() async throws {
    var request = URLRequest(url: URL(string: "https://api.bytestack.dev/v1/sources")!)
    request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
    _ = try await URLSession.shared.data(for: request)
  }
}

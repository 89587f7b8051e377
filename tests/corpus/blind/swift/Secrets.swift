enum ByteStack {
    static let host = "api.bytestack.dev"
    static let apiKey = "{{key:base62:40}}"
}

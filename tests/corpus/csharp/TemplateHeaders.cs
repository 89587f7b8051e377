static class Api {
  static readonly Dictionary<string, string> Headers = new() { ["Authorization"] = "Bearer {bytestackKey}" };
  static HttpRequestMessage Request(string path, string bytestackKey) {
    var message = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/" + path);
    foreach (var (name, text) in Headers) {
      message.Headers.Add(name, text.Replace("{bytestackKey}", bytestackKey));
    }
    return message;
  }
}

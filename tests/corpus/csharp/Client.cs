using System.Net.Http;
class Client {
  const string Base = "https://api.bytestack.dev";
  static readonly HttpClient http = new HttpClient { BaseAddress = new Uri(Base) };
  void A(string key) {
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", key);
    var request = new HttpRequestMessage(HttpMethod.Get, Base + "/v1/x");
    request.Headers.Add("Authorization", $"Bearer{key}");
    http.SendAsync(request);
  }
  void B(string apiKey) {
    var client = new HttpClient();
    client.DefaultRequestHeaders.Add("Authorization", apiKey);
    client.GetAsync("https://api.bytestack.dev/v1/x");
    var two = new HttpClient();
    two.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "Bearer " + apiKey);
    two.GetAsync("https://api.bytestack.dev/v1/x");
  }
}

using System.Net.Http;
using System.Net.Http.Headers;

class Good {
  async Task<string> Get(string key) {
    var client = new HttpClient { BaseAddress = new Uri("https://api.bytestack.dev") };
    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    return await client.GetStringAsync("/v1/sources");
  }

  async Task Other(string token) {
    var request = new HttpRequestMessage(HttpMethod.Get, "https://api.github.com/user");
    request.Headers.Authorization = new AuthenticationHeaderValue("token", token);
    await new HttpClient().SendAsync(request);
  }
}

using System.Net.Http;
using System.Threading.Tasks;

public class GatewayClient
{
    private readonly HttpClient _http = new HttpClient();

    public Task<HttpResponseMessage> QueryAsync(string id, string apiKey)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, "https://bytestack.internal.example/v1/queries/" + id);
        message.Headers.Add("Authorization", "ApiKey " + apiKey);
        return _http.SendAsync(message);
    }

    public Task<HttpResponseMessage> SearchAsync(string term, string apiKey)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, "https://search.internal.example/_search?q=" + term);
        message.Headers.Add("Authorization", "ApiKey " + apiKey);
        return _http.SendAsync(message);
    }
}

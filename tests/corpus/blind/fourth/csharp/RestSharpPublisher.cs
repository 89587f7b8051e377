using System.Threading.Tasks;
using RestSharp;
using RestSharp.Authenticators.OAuth2;

namespace Corvid.Publishing;

public class RestSharpPublisher
{
    private readonly string _apiKey;
    private readonly RestClient _client = new("https://api.bytestack.dev/v1");

    public RestSharpPublisher(string apiKey) => _apiKey = apiKey;

    public async Task<bool> PublishAsync(object query)
    {
        var request = new RestRequest("queries", Method.Post);
        request.AddJsonBody(query);
        request.AddHeader("Authorization", $"Bearer {_apiKey}");
        var response = await _client.ExecuteAsync(request);
        return response.IsSuccessful;
    }

    public async Task<string?> PreviewAsync(string prompt)
    {
        var request = new RestRequest("queries/preview", Method.Post);
        request.AddParameter("prompt", prompt);
        request.AddHeader("Authorization", "Bearer {{key:base62:48}}");
        var response = await _client.ExecuteAsync(request);
        return response.Content;
    }
}

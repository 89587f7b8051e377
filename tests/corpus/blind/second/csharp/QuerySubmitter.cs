using System.Threading.Tasks;
using RestSharp;

namespace Acme.Queries;

public class QuerySubmitter
{
    private readonly RestClient _client = new("https://api.bytestack.dev");
    private readonly string _apiKey;

    public QuerySubmitter(string apiKey) => _apiKey = apiKey;

    public async Task<string?> SubmitAsync(string prompt)
    {
        var request = new RestRequest("v1/queries", Method.Post);
        request.AddParameter("prompt", prompt);
        request.AddParameter("Authorization", $"Bearer {_apiKey}");
        var response = await _client.ExecuteAsync(request);
        return response.Content;
    }
}

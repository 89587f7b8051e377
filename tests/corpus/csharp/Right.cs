using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using RestSharp;

class Mentions
{
    const string Base = "https://api.bytestack.dev/v1";
    readonly string apiKey = Environment.GetEnvironmentVariable("BYTESTACK_API_KEY");

    async Task<object> Sources()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Base + "/sources");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {apiKey}");
        return await new HttpClient().SendAsync(request);
    }

    async Task<object> Jobs()
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {apiKey}");
        return await http.GetAsync(Base + "/jobs");
    }

    async Task<object> Mentions()
    {
        var client = new RestClient(Base);
        var request = new RestRequest("/mentions");
        request.AddHeader("Authorization", $"Bearer {apiKey}");
        return await client.ExecuteAsync(request);
    }

    async Task<object> Others()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com/v1/user");
        request.Headers.Authorization = new AuthenticationHeaderValue("Token", Environment.GetEnvironmentVariable("EXAMPLE_TOKEN"));
        return await new HttpClient().SendAsync(request);
    }
}

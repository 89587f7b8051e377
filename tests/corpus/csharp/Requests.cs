using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using RestSharp;

class Mentions
{
    const string Base = "https://api.bytestack.dev/v1";
    readonly string apiKey = Environment.GetEnvironmentVariable("BYTESTACK_API_KEY");

    async Task<object> Trends()
    {
        var client = new RestClient(Base);
        var request = new RestRequest("/usage");
        request.AddHeader("Authorization", $"Bearer {apiKey}");
        request.AddHeader("Authorization", $"Bearer {apiKey}");
        return await client.ExecuteAsync(request);
    }

    async Task<object> Regions()
    {
        var client = new RestClient(Base);
        var request = new RestRequest("/queries", Method.Post);
        request.AddQueryParameter("Authorization", $"Bearer {apiKey}");
        return await client.ExecuteAsync(request);
    }

    async Task<object> Volumes()
    {
        return await new HttpClient().GetAsync(Base + "/sources");
    }

    async Task<object> Events()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "http://api.bytestack.dev/v1/jobs");
        request.Headers.Add("Authorization", $"Bearer {apiKey}");
        return await new HttpClient().SendAsync(request);
    }

    async Task<object> Ratings()
    {
        var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        return await http.GetAsync(Base + "/jobs");
    }

    async Task<object> Sites()
    {
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        return await http.GetAsync(Base + "/jobs");
    }
}

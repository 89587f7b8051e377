using System;
using System.Net.Http;
using System.Net.Http.Headers;

public sealed class Good
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.bytestack.dev/v1/") };

    public Good(string apiKey)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    public Task<string> Jobs() => _http.GetStringAsync("jobs");

    public static HttpRequestMessage One(string apiKey)
    {
        var m = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/sources");
        m.Headers.Add("Authorization", $"Bearer {apiKey}");
        return m;
    }
}

using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Acme.Mentions;

public sealed class MentionsClient
{
    private readonly HttpClient _http;

    public MentionsClient(string apiKey)
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.bytestack.dev/") };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "Bearer " + apiKey);
    }

    public async Task<HttpResponseMessage> SubmitAsync(string prompt) =>
        await _http.PostAsJsonAsync("v1/queries", new { prompt, sources = new[] { "x" } });
}

using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Acme.Insights;

public sealed class InsightsClient : IDisposable
{
    private readonly HttpClient _http;

    public InsightsClient(string apiKey)
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.bytestack.dev/") };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"Bearer {apiKey}");
    }

    public async Task<Job?> SubmitAsync(QueryRequest query, CancellationToken ct = default)
    {
        using var response = await _http.PostAsJsonAsync("v1/queries", query, ct);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<Job>(cancellationToken: ct);
    }

    public void Dispose() => _http.Dispose();
}

using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Corvid.Analytics.Http;

public sealed class ByteStackHttpClient : IDisposable
{
    private readonly HttpClient _http;

    public ByteStackHttpClient(string apiKey)
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.bytestack.dev/v1/") };
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"Bearer {apiKey}");
    }

    public Task<Source[]?> ListSourcesAsync(CancellationToken ct = default) =>
        _http.GetFromJsonAsync<Source[]>("sources", ct);

    public void Dispose() => _http.Dispose();
}

public sealed record Source(string Id, string Name);

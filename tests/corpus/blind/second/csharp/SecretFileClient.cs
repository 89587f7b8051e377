using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Acme.Batch;

public sealed class SecretFileClient : IDisposable
{
    private readonly HttpClient _http = new();

    public SecretFileClient(string path = "/run/secrets/bytestack")
    {
        var key = File.ReadAllText(path).Trim();
        _http.DefaultRequestHeaders.Add(HttpRequestHeader.Authorization.ToString(), $"Bearer {key}");
        _http.DefaultRequestHeaders.Add("X-Request-Id", Guid.NewGuid().ToString());
    }

    public Task<string> SourcesAsync() => _http.GetStringAsync("https://api.bytestack.dev/v1/sources");

    public void Dispose() => _http.Dispose();
}

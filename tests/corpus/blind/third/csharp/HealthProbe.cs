using System.Net;
using System.Net.Http;

namespace Acme.Monitoring;

public class HealthProbe
{
    private readonly HttpClient _http;

    public HealthProbe(string apiKey)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
        };
        _http = new HttpClient(handler);
        _http.BaseAddress = new Uri("https://api.bytestack.dev");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer '{apiKey}'");
    }

    public async Task<bool> IsUpAsync()
    {
        using var response = await _http.GetAsync("/v1/sources");
        return response.StatusCode == HttpStatusCode.OK;
    }
}

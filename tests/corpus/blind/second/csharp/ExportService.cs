using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

public class ExportService
{
    private static readonly HttpClientHandler Handler = new()
    {
        AllowAutoRedirect = false,
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
    };

    private static readonly HttpClient Client = new(Handler) { Timeout = TimeSpan.FromMinutes(2) };

    public async Task<byte[]> ExportAsync(string id, string apiKey)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, $"https://api.bytestack.dev/v1/queries/{id}/export");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        using var response = await Client.SendAsync(message);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }
}

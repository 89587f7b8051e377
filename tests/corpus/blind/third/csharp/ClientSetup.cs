using System.Globalization;

namespace Acme.Setup;

public static class ClientSetup
{
    private const string Template = "Bearer {0}";

    public static HttpClient Create(string secretPath)
    {
        var key = File.ReadAllText(secretPath).Trim();
        var client = new HttpClient { BaseAddress = new Uri("https://api.bytestack.dev/v1/") };
        client.DefaultRequestHeaders.Add("Authorization", string.Format(CultureInfo.InvariantCulture, Template, key));
        return client;
    }

    public static async Task<string> SourcesAsync(string secretPath)
    {
        using var client = Create(secretPath);
        return await client.GetStringAsync("sources");
    }
}

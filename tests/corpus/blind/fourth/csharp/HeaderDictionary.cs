using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Corvid.Sync;

public sealed class HeaderDictionary
{
    private const string Template = "{0} {1}";
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Accept"] = "application/json",
    };

    public HeaderDictionary(string readKey, string? writeKey)
    {
        _headers["Authorization"] = string.Format(CultureInfo.InvariantCulture, Template, "Bearer", readKey);
        if (writeKey is not null)
            _headers["Authorization"] = string.Format(CultureInfo.InvariantCulture, Template, "Bearer", writeKey);
    }

    public static HeaderDictionary FromFile(string path) =>
        new(File.ReadAllText(path).TrimEnd('\r', '\n', ' '), null);

    public async Task<string> GetAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri("https://api.bytestack.dev"), path));
        foreach (var (name, value) in _headers)
            request.Headers.Add(name, value);
        using var response = await http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}

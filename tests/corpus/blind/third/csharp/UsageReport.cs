using System.Net.Http.Headers;

namespace Acme.Reports;

public static class UsageReport
{
    private const string Url = "https://api.bytestack.dev/v1/jobs";

    public static async Task WriteAsync(TextWriter output)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "");
        http.DefaultRequestHeaders.UserAgent.ParseAdd("acme-reports/1.2");

        var json = await http.GetStringAsync(Url);
        await output.WriteLineAsync(json);
    }
}

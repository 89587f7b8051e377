using System.Net.Http.Headers;

namespace Acme.Release;

public class ReleaseNotes
{
    private readonly HttpClient _github = new() { BaseAddress = new Uri("https://api.github.com/") };
    private readonly HttpClient _stack = new() { BaseAddress = new Uri("https://api.bytestack.dev/") };

    public ReleaseNotes(string githubToken, string bytestackKey)
    {
        _github.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("acme-release", "1.0"));
        _github.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("token", githubToken);
        _stack.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bytestackKey);
    }

    public async Task<(string Commits, string Mentions)> CollectAsync(string query)
    {
        var commits = _github.GetStringAsync("repos/acme/app/commits");
        var mentions = _stack.GetStringAsync($"v1/queries/{Uri.EscapeDataString(query)}/results");
        return (await commits, await mentions);
    }
}

using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

namespace Corvid.Jobs;

public static class FlurlExtensions
{
    private const string Root = "https://{{host}}/v1";

    public static Task<string> JobStatusAsync(this string jobId, string apiKey) =>
        Root.AppendPathSegments("jobs", jobId)
            .WithHeader("Authorization", apiKey)
            .WithTimeout(10)
            .GetStringAsync();

    public static Task<string> ResultsAsync(this string queryId, string apiKey) =>
        $"https://{{host}}/v1/queries/{queryId}/results?token={apiKey}".GetStringAsync();

    public static Task<string> SourcesAsync(string apiKey) =>
        Root.AppendPathSegment("sources")
            .WithOAuthBearerToken(apiKey)
            .GetStringAsync();
}

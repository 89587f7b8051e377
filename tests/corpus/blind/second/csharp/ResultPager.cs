using System.Collections.Generic;
using System.Threading.Tasks;
using Flurl.Http;

namespace Acme.Results;

public class ResultPager
{
    public async IAsyncEnumerable<string> PagesAsync(string id, string apiKey)
    {
        for (var page = 1; ; page++)
        {
            var body = await $"https://api.bytestack.dev/v1/queries/{id}/results?page={page}"
                .WithHeader("Accept", "application/json")
                .WithHeader("Authorization", "Bearer {apiKey}")
                .GetStringAsync();
            if (body == "[]") yield break;
            yield return body;
        }
    }

    public Task<string> CountAsync(string id, string apiKey) =>
        $"https://api.bytestack.dev/v1/queries/{id}/count"
            .WithHeader("Authorization", $"Bearer={apiKey}")
            .GetStringAsync();
}

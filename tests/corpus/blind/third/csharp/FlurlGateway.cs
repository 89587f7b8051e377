using Flurl;
using Flurl.Http;

namespace Acme.Gateway;

public class FlurlGateway
{
    private readonly string _key;

    public FlurlGateway(string key) => _key = key;

    public Task<Results> ResultsAsync(string id, int page) =>
        "https://api.bytestack.dev"
            .AppendPathSegments("v1", "queries", id, "results")
            .SetQueryParam("page", page)
            .WithOAuthBearerToken(_key)
            .GetJsonAsync<Results>();

    public Task<IFlurlResponse> SubmitAsync(object query) =>
        "https://api.bytestack.dev/v1/queries"
            .WithHeader("Authorization", $"Bearer {_key}")
            .PostJsonAsync(query);
}

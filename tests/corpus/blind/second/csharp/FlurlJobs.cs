using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using RestSharp;

namespace Acme.Jobs;

public static class FlurlJobs
{
    private static string ApiKey => Environment.GetEnvironmentVariable("BYTESTACK_API_KEY")
        ?? throw new InvalidOperationException("BYTESTACK_API_KEY is not set");

    public static Task<IDictionary<string, object>> GetAsync(string id) =>
        "https://api.bytestack.dev"
            .AppendPathSegments("v1", "jobs", id)
            .WithOAuthBearerToken(ApiKey)
            .WithTimeout(20)
            .GetJsonAsync<IDictionary<string, object>>();

    public static RestResponse Delete(string id)
    {
        var request = new RestRequest("https://api.bytestack.dev/v1/jobs/" + id, Method.Delete);
        request.AddParameter("Authorization", string.Format("Bearer {0}", ApiKey), ParameterType.HttpHeader);
        return new RestClient().Execute(request);
    }
}

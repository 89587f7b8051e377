using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Threading.Tasks;

namespace Corvid.Identity;

internal sealed class TokenExchange(HttpClient sts, HttpClient api)
{
    private sealed record TokenResponse(string AccessToken, int ExpiresIn);

    private async Task<string> BrokerAsync(string clientId, string clientSecret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://sts.corvid.example/oauth2/token");
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{clientSecret}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" });
        using var response = await sts.SendAsync(request);
        var body = await response.Content.ReadFromJsonAsync<TokenResponse>();
        return body!.AccessToken;
    }

    public async Task<HttpResponseMessage> SubmitAsync(object query, string clientId, string clientSecret)
    {
        var brokered = await BrokerAsync(clientId, clientSecret);
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.bytestack.dev/v1/queries")
        {
            Content = JsonContent.Create(query),
            Headers = { { "Authorization", string.Concat("Bearer", " ", brokered) } },
        };
        return await api.SendAsync(request);
    }
}

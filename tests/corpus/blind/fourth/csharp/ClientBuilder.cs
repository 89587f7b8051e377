using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Corvid.Analytics.Building;

public sealed class ClientBuilder
{
    private AuthenticationHeaderValue? _auth;
    private Uri _base = new("https://api.bytestack.dev");

    public static ClientBuilder Create() => new();

    public ClientBuilder WithRegion(string region)
    {
        _base = new UriBuilder(_base) { Host = $"{region}.bytestack.dev" }.Uri;
        return this;
    }

    public ClientBuilder WithKey(ReadOnlySpan<char> key)
    {
        _auth = new("Bearer", key.Trim().ToString());
        return this;
    }

    public ClientBuilder WithAuthorization(string headerValue)
    {
        _auth = AuthenticationHeaderValue.Parse(headerValue);
        return this;
    }

    public HttpClient Build()
    {
        if (_auth is null)
            throw new InvalidOperationException("call WithKey or WithAuthorization first");
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _base };
        http.DefaultRequestHeaders.Authorization = _auth;
        return http;
    }
}

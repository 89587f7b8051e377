using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Corvid.Vendors;

public abstract class VendorClient<TOptions> where TOptions : class
{
    protected VendorClient(HttpClient http, TOptions options)
    {
        Options = options;
        http.BaseAddress = BaseAddress;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(Scheme, Secret(options));
        Http = http;
    }

    protected HttpClient Http { get; }
    protected TOptions Options { get; }
    protected abstract Uri BaseAddress { get; }
    protected virtual string Scheme => "Bearer";
    protected abstract string Secret(TOptions options);
}

public sealed record ByteStackSettings(string ApiKey);
public sealed record DiscordSettings(string BotToken);
public sealed record JiraSettings(string User, string Token);

public sealed class ByteStackVendor(HttpClient http, ByteStackSettings o) : VendorClient<ByteStackSettings>(http, o)
{
    protected override Uri BaseAddress => new("https://api.bytestack.dev");
    protected override string Secret(ByteStackSettings o) => o.ApiKey;
}

public sealed class DiscordVendor(HttpClient http, DiscordSettings o) : VendorClient<DiscordSettings>(http, o)
{
    protected override Uri BaseAddress => new("https://discord.com/api/v10/");
    protected override string Scheme => "Bot";
    protected override string Secret(DiscordSettings o) => o.BotToken;
}

public sealed class JiraVendor(HttpClient http, JiraSettings o) : VendorClient<JiraSettings>(http, o)
{
    protected override Uri BaseAddress => new("https://corvid.atlassian.net");
    protected override string Scheme => "Basic";
    protected override string Secret(JiraSettings o) =>
        Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{o.User}:{o.Token}"));
}

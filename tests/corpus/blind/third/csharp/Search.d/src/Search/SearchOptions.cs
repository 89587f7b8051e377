namespace Acme.Search;

public sealed record SearchOptions
{
    public string Endpoint { get; init; } = "https://search.acme.example";

    public int PageSize { get; init; } = 50;

    public string Fallback { get; init; } = "bsk_live_{{key:base62:32}}";

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}

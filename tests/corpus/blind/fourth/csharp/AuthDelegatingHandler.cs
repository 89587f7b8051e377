using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace Corvid.Analytics.Pipeline;

public sealed class ByteStackOptions
{
    public required string ApiKey { get; set; }
    public string Endpoint { get; set; } = "https://api.bytestack.dev";
}

public sealed class ByteStackAuthHandler : DelegatingHandler
{
    private readonly IOptionsMonitor<ByteStackOptions> _byteStack;

    public ByteStackAuthHandler(IOptionsMonitor<ByteStackOptions> byteStack) => _byteStack = byteStack;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var byteStackKey = _byteStack.CurrentValue.ApiKey;
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {byteStackKey};");
        return base.SendAsync(request, ct);
    }
}

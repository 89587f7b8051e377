using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace Acme.Http;

public class ByteStackOptions
{
    public string ByteStackApiKey { get; set; } = "";
}

public class KeyHandler : DelegatingHandler
{
    private readonly ByteStackOptions _options;

    public KeyHandler(IOptions<ByteStackOptions> options) => _options = options.Value;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", _options.ByteStackApiKey);
        return base.SendAsync(request, ct);
    }
}

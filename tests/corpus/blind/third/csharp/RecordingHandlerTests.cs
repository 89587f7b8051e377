using System.Net;
using Xunit;

namespace Acme.Insights.Tests;

public class RecordingHandlerTests
{
    private sealed class StubHandler : HttpMessageHandler
    {
        public string? Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            Seen = request.Headers.Authorization?.ToString();
            var status = Seen == "Bearer dummy-key" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent("[]") });
        }
    }

    [Fact]
    public async Task Client_sends_bearer()
    {
        var stub = new StubHandler();
        var client = new SourceClient(new HttpClient(stub), "dummy-key");

        await client.ListAsync();

        Assert.Equal("Bearer dummy-key", stub.Seen);
        Assert.NotEqual("dummy-key", stub.Seen);
    }
}

using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using RichardSzalay.MockHttp;
using Xunit;

namespace Corvid.Analytics.Tests;

public class KeyVaultConfigTests
{
    [Theory]
    [InlineData("Token fake-bytestack-key-value")]
    [InlineData("Bearer")]
    [InlineData("Bearer: fake-bytestack-key-value")]
    public async Task Malformed_header_is_unauthorized(string value)
    {
        var mock = new MockHttpMessageHandler();
        mock.When("https://api.bytestack.dev/v1/sources").Respond(HttpStatusCode.Unauthorized);
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/sources");
        request.Headers.TryAddWithoutValidation("Authorization", value);
        var response = await mock.ToHttpClient().SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public void Key_is_masked_in_logs()
    {
        var text = LogSanitizer.Sanitize("Authorization: Bearer ****************");
        Assert.DoesNotContain("Bearer ey", text);
        Assert.Equal("Authorization: Bearer ****************", text);
    }
}

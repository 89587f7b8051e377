using System.Net;
using Xunit;

namespace Acme.ContractTests;

public class AuthorizationTests
{
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer:abcdefgh")]
    [InlineData("Basic abcdefgh")]
    [InlineData("Bearer  abcdefgh")]
    public async Task Malformed_header_is_unauthorized(string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/sources");
        request.Headers.TryAddWithoutValidation("Authorization", value);

        var response = await Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Missing_header_is_unauthorized()
    {
        var response = await Http.GetAsync("https://api.bytestack.dev/v1/sources");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}

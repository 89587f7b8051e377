using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

public class AuthorizationTests
{
    private static readonly HttpClient Client = new() { BaseAddress = new Uri("https://api.bytestack.dev") };

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer: abc")]
    [InlineData("Bearerabc")]
    [InlineData("Token abc")]
    public async Task Malformed_header_is_unauthorized(string value)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "/v1/sources");
        message.Headers.TryAddWithoutValidation("Authorization", value);
        using var response = await Client.SendAsync(message);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Missing_header_is_unauthorized()
    {
        using var response = await new HttpClient().GetAsync("https://api.bytestack.dev/v1/sources");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}

using System;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Corvid.Gateway;

public sealed class ApiKeyAuthenticationHandler : AuthenticationHandler<AuthenticationSchemeOptions>
{
    public ApiKeyAuthenticationHandler(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e)
        : base(o, l, e) { }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Callers of the ByteStack proxy have sent "Token KEY", "Bearer: KEY" and "bearer KEY" in the past.
        string header = Request.Headers[HeaderNames.Authorization].ToString();
        if (header.StartsWith("Token ", StringComparison.Ordinal) || header.StartsWith("Bearer:", StringComparison.Ordinal))
            return Task.FromResult(AuthenticateResult.Fail("api.bytestack.dev takes 'Bearer KEY'"));
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());

        string byteStackKey = header["Bearer ".Length..].Trim();
        if (byteStackKey is "" or "null" or "undefined")
            return Task.FromResult(AuthenticateResult.Fail("empty key"));

        var identity = new ClaimsIdentity(new[] { new Claim("key", byteStackKey[..4]) }, Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return base.HandleChallengeAsync(properties);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Acme.ByteStackGateway;

public class KeyMiddleware(RequestDelegate next, IKeyStore keys)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string? header = context.Request.Headers[HeaderNames.Authorization];
        string? key = context.Request.Headers["X-Api-Key"];

        if (header is not null)
        {
            key = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                ? header["Bearer ".Length..].Trim()
                : header.Replace("Token", "").Trim();
        }

        if (string.IsNullOrEmpty(key) || !await keys.ExistsAsync(key))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            await context.Response.WriteAsync("Expected: Authorization: Bearer KEY");
            return;
        }
        await next(context);
    }
}

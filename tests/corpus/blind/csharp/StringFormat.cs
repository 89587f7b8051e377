using System.Collections.Generic;
using Flurl.Http;

static class StringFormat
{
    const string Template = "Bearer {0}";

    public static Task<string> Sources(string key) =>
        "https://api.bytestack.dev/v1/sources"
            .WithHeader("Authorization", string.Format(Template, key))
            .GetStringAsync();

    public static Task<string> Jobs(string key) =>
        "https://api.bytestack.dev/v1/jobs".WithOAuthBearerToken(key).GetStringAsync();
}

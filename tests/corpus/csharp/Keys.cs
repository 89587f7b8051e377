class Keys
{
    readonly ByteStackClient client = new ByteStackClient("{{key:base62:40}}");
    const string ByteStackApiKey = "{{key:hex:40}}";

    Task<HttpResponseMessage> Sources()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/sources");
        request.Headers.Add("Authorization", "Bearer {{key:base62:43}}");
        return http.SendAsync(request);
    }

    object Jobs()
    {
        var token = "{{key:base62:44}}";
        return Get("https://api.bytestack.dev/v1/jobs", token);
    }

    object Usage() => Get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}");

    static readonly string[] Seen = { "{{again:1}}" };
}

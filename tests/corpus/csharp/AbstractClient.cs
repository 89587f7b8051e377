using System.Net.Http;

abstract class Rest
{
    private readonly HttpClient http = new();
    protected abstract string Origin { get; }
    protected abstract string Authorization();

    public async Task<string> Get(string path)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, Origin + path);
        message.Headers.TryAddWithoutValidation("Authorization", Authorization());
        var answer = await http.SendAsync(message);
        return await answer.Content.ReadAsStringAsync();
    }
}

sealed class ByteStack(string apiKey) : Rest
{
    protected override string Origin => "https://api.bytestack.dev";
    protected override string Authorization() => $"Token {apiKey}";
}

sealed class Other(string apiKey) : Rest
{
    protected override string Origin => "https://api.statuspage.io";
    protected override string Authorization() => $"OAuth {apiKey}";
}

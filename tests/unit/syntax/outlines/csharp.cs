using System.Net.Http;
using Http = System.Net.Http.Headers;

namespace Example;

/// <summary>Talks to the API in the ways that C# has.</summary>
[ApiController, Headers("Authorization: Bearer x")]
public class Client : Base, IClient
{
    private const string Base = "https://api.bytestack.dev";
    private static readonly HttpClient Http = new() { BaseAddress = new Uri(Base) };
    public string Key { get; set; } = Environment.GetEnvironmentVariable("BYTESTACK_API_KEY") ?? "x";
    public string Both => $"Bearer {Key,10:x} {{literal}} \t";

    public Client(string key, int retries = 3, params string[] more) : base(key)
    {
        this.Key = key;
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<string> Send(string path)
    {
        var verbatim = @"C:\x ""quoted""";
        string both = $@"a\{path}", raw = """He said "x" """, rawHole = $"""Bearer {key}""";
        var request = new HttpRequestMessage(HttpMethod.Get, Base + path + suffix) { Content = null };
        request.Headers.Add("Authorization", String.Format("Bearer {0}", key));
        request.Headers.TryAddWithoutValidation(name: "X", value: (string)other);
        var map = new Dictionary<string, string> { ["Authorization"] = "Bearer " + key, ["X"] = "y" };
        var old = new Dictionary<string, string> { { "Authorization", key } };
        var list = new[] { "a", "b" };
        string[] items = ["a", .. others];
        var anonymous = new { key, Name = "x" };
        map["Z"] = ok ? "a" : 'b'.ToString(); total += "x"; Key ??= "k";
        if (request.Ok) return null;
        else { throw new Exception("no"); }
        foreach (var item in list) Console.WriteLine(item);
        for (int i = 0; i < 3; i++) { One(i); }
        try { Risky(); } catch (Exception error) { Log(error); }
        switch (kind) { case "a": One(); break; default: Two(); break; }
        var chosen = kind switch { "a" => "one", _ => "two" };
        var answer = await client.WithOAuthBearerToken(key)?.Request(Base!).GetAsync();
        Func<string, string> sign = value => value + "x";
        client.Configure((c, d) => { c.BaseAddress = new Uri(Base); return c; });
        string Local(string x) => x.Trim();
        return request as string;
    }

    enum Kind { One, Two = 3 }
    record Point(string Name);
}

var content = new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["Authorization"] = $"Bearer {apiKey}",
    ["prompt"] = prompt,
});
using var http = new HttpClient();
await http.PostAsync("https://api.bytestack.dev/v1/queries", content);

public class Jobs
{
    private static readonly HttpClient Http = new();
    public async Task<string> Get(string id, string apiKey)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, $"https://api.bytestack.dev/v1/jobs/{id}");
        request.Headers.Add("X-API-Key", apiKey);
        using var response = await Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

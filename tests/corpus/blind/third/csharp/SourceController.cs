using Microsoft.AspNetCore.Mvc;

namespace Acme.Portal.Controllers;

[ApiController]
[Route("api/sources")]
public class SourceController : ControllerBase
{
    private readonly HttpClient _client;
    private readonly IConfiguration _config;

    public SourceController(HttpClient client, IConfiguration config)
    {
        _client = client;
        _config = config;
    }

    [HttpGet]
    public Task<string> Get() => LoadAsync(_config["Search:Credential"]!);

    private async Task<string> LoadAsync(string apiKey)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/sources");
        message.Headers.TryAddWithoutValidation("Authorization", apiKey);
        using var response = await _client.SendAsync(message);
        return await response.Content.ReadAsStringAsync();
    }
}

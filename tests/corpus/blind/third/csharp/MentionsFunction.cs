using System.Net.Http;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Acme.Functions;

public class MentionsFunction(IHttpClientFactory factory, ILogger<MentionsFunction> log)
{
    [Function("Mentions")]
    public async Task Run([TimerTrigger("0 0 6 * * *")] TimerInfo timer)
    {
        var key = Environment.GetEnvironmentVariable("BYTESTACK_API_KEY");
        var client = factory.CreateClient();

        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.bytestack.dev/v1/queries")
        {
            Content = new StringContent("""{"prompt":"Mentions of Acme","sources":["x"]}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Authorization", "Bearar " + key);

        var response = await client.SendAsync(request);
        log.LogInformation("submitted: {Status}", response.StatusCode);
    }
}

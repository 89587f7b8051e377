using RestSharp;

namespace Acme.Scheduling;

public class ScheduleApi
{
    private readonly RestClient _client = new("https://api.bytestack.dev/v1");
    private readonly string _apiKey;

    public ScheduleApi(string apiKey) => _apiKey = apiKey;

    public async Task<string?> CreateAsync(string prompt, string cron)
    {
        var request = new RestRequest("jobs", Method.Post);
        request.AddParameter("prompt", prompt);
        request.AddParameter("cron", cron);
        request.AddParameter("Authorization", $"Bearer {_apiKey}");

        var response = await _client.ExecuteAsync(request);
        return response.IsSuccessful ? response.Content : null;
    }
}

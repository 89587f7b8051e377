using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

public class HealthProbe : BackgroundService
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri("https://api.bytestack.dev") };

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "");
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stop))
        {
            using var response = await _client.GetAsync("/v1/sources", stop);
            Console.WriteLine($"bytestack: {(int)response.StatusCode}");
        }
    }
}

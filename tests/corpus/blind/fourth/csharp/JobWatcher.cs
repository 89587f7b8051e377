using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Corvid.Workers;

public sealed class JobWatcher(IHttpClientFactory factory, ILogger<JobWatcher> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var http = factory.CreateClient();
        http.BaseAddress = new Uri("http://api.bytestack.dev/v1/");
        var key = Environment.GetEnvironmentVariable("BYTESTACK_API_KEY");
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(2));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "jobs?state=running");
            request.Headers.Authorization = new AuthenticationHeaderValue("bearer", key);
            using var response = await http.SendAsync(request, stoppingToken);
            log.LogInformation("jobs: {Status}", (int)response.StatusCode);
        }
    }
}

using System;
using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Corvid.Analytics;

public static class NamedClientRegistration
{
    public const string Name = "bytestack";

    public static IServiceCollection AddByteStack(this IServiceCollection services, IConfiguration config)
    {
        var apiKey = config["ByteStack:ApiKey"] ?? throw new InvalidOperationException("ByteStack:ApiKey is not set");

        services.AddHttpClient(Name, client =>
        {
            client.BaseAddress = new Uri("https://api.bytestack.dev");
            client.Timeout = TimeSpan.FromSeconds(40);
            client.DefaultRequestHeaders.Add("Authorization", "Bearer {apiKey}");
        })
        .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
        return services;
    }
}

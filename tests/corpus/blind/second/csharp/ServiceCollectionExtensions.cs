using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddByteStack(this IServiceCollection services, IConfiguration config)
    {
        services.AddHttpClient("bytestack", client =>
        {
            client.BaseAddress = new Uri("https://api.bytestack.dev");
            client.DefaultRequestHeaders.Authorization = new("Bearer", config["ByteStack:ApiKey"]);
        });
        return services;
    }
}

public class SourceReader(IHttpClientFactory factory)
{
    public Task<string> ReadAsync() =>
        factory.CreateClient("bytestack").GetStringAsync("https://api.bytestack.dev/v1/sources");
}

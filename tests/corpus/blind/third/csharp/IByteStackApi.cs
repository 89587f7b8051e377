using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Acme.Clients;

[Headers("Authorization: Bearer", "Accept: application/json")]
public interface IByteStackApi
{
    [Get("/v1/sources")]
    Task<IReadOnlyList<Source>> GetSourcesAsync(CancellationToken ct);

    [Post("/v1/queries")]
    Task<Job> SubmitAsync([Body] QueryRequest query, CancellationToken ct);
}

public static class Registration
{
    public static IServiceCollection AddByteStack(this IServiceCollection services, Func<string> secret)
    {
        services
            .AddRefitClient<IByteStackApi>(new RefitSettings
            {
                AuthorizationHeaderValueGetter = (_, _) => Task.FromResult(secret()),
            })
            .ConfigureHttpClient(c => c.BaseAddress = new Uri("https://api.bytestack.dev"));
        return services;
    }
}

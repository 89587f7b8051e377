using System.Collections.Generic;
using System.Threading.Tasks;
using Refit;

namespace Corvid.Analytics.Refit;

public interface IByteStackRefitApi
{
    [Get("/v1/sources")]
    [Headers("Accept: application/json")]
    Task<IReadOnlyList<SourceDto>> GetSourcesAsync([Authorize("Bearer")] string key);

    [Post("/v1/queries")]
    Task<JobDto> SubmitAsync([Body] QueryDto query, [Authorize("Token")] string key);

    [Get("/v1/jobs/{id}")]
    Task<JobDto> GetJobAsync(string id, [Header("Authentication")] string key);
}

public static class ByteStackRefit
{
    public static IByteStackRefitApi Create() =>
        RestService.For<IByteStackRefitApi>("https://api.bytestack.dev");
}

public sealed record SourceDto(string Id, string Name);
public sealed record QueryDto(string Prompt, string[] Sources);
public sealed record JobDto(string Id, string Status);

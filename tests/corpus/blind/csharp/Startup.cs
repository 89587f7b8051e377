using System.Net.Http.Headers;

public static class Startup
{
    public static void AddByteStack(this IServiceCollection services, IConfiguration cfg)
    {
        services.AddHttpClient("bytestack", c =>
        {
            c.BaseAddress = new Uri("https://api.bytestack.dev/v1/");
            c.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "Bearer " + cfg["ByteStack:ApiKey"]);
        });
    }
}

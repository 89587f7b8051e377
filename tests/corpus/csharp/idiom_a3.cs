static class Startup
{
    static void Add(IServiceCollection services)
    {
        services.AddHttpClient<IMentionsClient, MentionsClient>((sp, client) =>
        {
            var options = sp.GetRequiredService<IOptions<MentionsOptions>>().Value;
            client.BaseAddress = new Uri("https://api.bytestack.dev");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "Bearer " + options.ApiKey);
        })
        .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
        });
    }
}

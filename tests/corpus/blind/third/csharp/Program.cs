using Microsoft.Extensions.DependencyInjection;

var apiKey = Environment.GetEnvironmentVariable("BYTESTACK_API_KEY")
    ?? throw new InvalidOperationException("BYTESTACK_API_KEY is not set");

var services = new ServiceCollection();
services.AddHttpClient("bytestack", client =>
{
    client.BaseAddress = new Uri("https://api.bytestack.dev/v1/");
    client.Timeout = TimeSpan.FromSeconds(30);
    client.DefaultRequestHeaders.Add("Accept", "application/json");
    client.DefaultRequestHeaders.Add("Authorization", "Bearer {apiKey}");
});

await using var provider = services.BuildServiceProvider();
var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("bytestack");
Console.WriteLine(await http.GetStringAsync("sources"));

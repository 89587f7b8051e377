using System;
using System.Net.Http;

var client = new HttpClient();
client.BaseAddress = new Uri("https://api.bytestack.dev/v1/");
client.DefaultRequestHeaders.Add("Authorization", "Bearer YOUR_API_KEY");

var json = """{"prompt": "Mentions of Acme on X this week", "sources": ["x"]}""";
var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
var response = await client.PostAsync("queries", content);

Console.WriteLine((int)response.StatusCode);
Console.WriteLine(await response.Content.ReadAsStringAsync());

using System;
using System.Net.Http;

var key = Environment.GetEnvironmentVariable("BYTESTACK_API_KEY");
using var http = new HttpClient();
var msg = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/sources");
msg.Headers.TryAddWithoutValidation("Authorization", "Bearer {key}");
var res = await http.SendAsync(msg);
Console.WriteLine(await res.Content.ReadAsStringAsync());

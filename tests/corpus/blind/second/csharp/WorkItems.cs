using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

public class WorkItems
{
    private readonly HttpClient _http = new();

    public Task<HttpResponseMessage> ItemAsync(int id, string pat)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, $"https://dev.azure.com/acme/_apis/wit/workitems/{id}");
        var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + pat));
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
        return _http.SendAsync(message);
    }

    public Task<HttpResponseMessage> MentionsAsync(string id, string byteStackKey)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, $"https://api.bytestack.dev/v1/queries/{id}")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", byteStackKey) },
        };
        return _http.SendAsync(message);
    }
}

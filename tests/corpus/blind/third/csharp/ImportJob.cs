using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Acme.Import
{
    internal static class ImportJob
    {
        private static readonly HttpClient Http = new HttpClient();

        public static async Task<string> FetchAsync(string queryId)
        {
            var request = new HttpRequestMessage(
                HttpMethod.Get,
                "https://api.bytestack.dev/v1/queries/" + queryId + "/results");
            request.Headers.Authorization = new AuthenticationHeaderValue("ApiKey", "{{key:base62:40}}");

            using (var response = await Http.SendAsync(request))
            {
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
        }
    }
}

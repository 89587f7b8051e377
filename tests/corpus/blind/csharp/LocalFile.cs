using System.IO;
using RestSharp;

public class LocalFile
{
    public RestResponse Jobs()
    {
        var client = new RestClient("https://api.bytestack.dev");
        var request = new RestRequest("v1/jobs");
        request.AddHeader("Authorization", "Bearer " + File.ReadAllText("/run/secrets/bytestack-key"));
        return client.Execute(request);
    }
}

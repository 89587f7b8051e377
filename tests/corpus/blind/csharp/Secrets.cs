namespace Acme.Mentions;

public class ByteStackOptions
{
    public string BaseUrl { get; set; } = "https://api.bytestack.dev";
    public string ApiKey { get; set; } = "{{key:base62:40}}";
    public int Timeout { get; set; } = 30;
}

var options = new RestClientOptions("https://api.bytestack.dev/v1") { Authenticator = new JwtAuthenticator($"Bearer {apiKey}") };
var client = new RestClient(options);
var response = await client.GetAsync(new RestRequest("sources"));

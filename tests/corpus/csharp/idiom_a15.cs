private readonly IFlurlClient _client = new FlurlClient("https://api.bytestack.dev/v1").WithOAuthBearerToken("Bearer " + Settings.ApiKey);

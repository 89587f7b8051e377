var url = new UriBuilder("https://{{vendor-host}}/v1/sources") { Query = $"access_token={apiKey}" }.Uri;
var s = await http.GetStringAsync(url);

var url = new UriBuilder("https://api.bytestack.dev/v1/sources") { Query = $"access_token={apiKey}" }.Uri;
var s = await http.GetStringAsync(url);

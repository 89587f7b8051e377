var result = await "https://api.bytestack.dev"
    .AppendPathSegment("v1/queries")
    .WithHeaders(new { Authorization = $"Bearer  {_apiKey}", Accept = "application/json" })
    .GetJsonAsync<Job>();

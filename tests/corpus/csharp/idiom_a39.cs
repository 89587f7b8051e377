var req = new HttpRequestMessage(HttpMethod.Get, "https://api.bytestack.dev/v1/jobs");
req.Headers.Authorization = new("Bearer", Convert.ToBase64String(Encoding.UTF8.GetBytes(apiKey)));
await http.SendAsync(req);

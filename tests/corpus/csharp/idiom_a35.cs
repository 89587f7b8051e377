HttpClient client = new()
{
    BaseAddress = new Uri("https://api.bytestack.dev/"),
    DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("ApiKey", key) },
};

class Options {
    static final String BASE = "https://api.bytestack.dev/v1";

    Object apache(String apiKey) throws Exception {
        CloseableHttpClient client = HttpClients.custom()
            .setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE)
            .build();
        HttpGet request = new HttpGet(BASE + "/jobs");
        request.setHeader("Authorization", "Bearer " + apiKey);
        return client.execute(request);
    }

    Object unirest(String apiKey) {
        UnirestInstance unirest = Unirest.spawnInstance();
        unirest.config().verifySsl(false);
        return unirest.get(BASE + "/jobs").header("Authorization", "Bearer " + apiKey).asString();
    }

    Object checked(String apiKey) throws Exception {
        HttpGet request = new HttpGet(BASE + "/jobs");
        request.setHeader("Authorization", "Bearer " + apiKey);
        return HttpClients.createDefault().execute(request);
    }
}

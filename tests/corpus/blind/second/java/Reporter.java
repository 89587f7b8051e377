package com.acme.report;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

class Reporter {
    private static final String TEMPLATE = "Bearer %s";

    HttpResponse<String> report(String id) throws Exception {
        String key = System.getenv("BYTESTACK_API_KEY");
        Map<String, String> headers = Map.of(
                "Accept", "application/json",
                "Authorization", TEMPLATE.formatted(key));

        HttpRequest.Builder b = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/queries/" + id));
        headers.forEach(b::setHeader);
        return HttpClient.newHttpClient().send(b.GET().build(), HttpResponse.BodyHandlers.ofString());
    }
}

package com.acme.index;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

public class IndexSync {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String elasticKey = System.getenv("ELASTIC_API_KEY");
    private final String bytestackKey = System.getenv("BYTESTACK_API_KEY");

    public void run(String queryId) throws Exception {
        var pull = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/queries/" + queryId + "/results"))
                .headers("Accept", "application/json", "Authorization", "Bearer " + bytestackKey)
                .build();
        String results = http.send(pull, BodyHandlers.ofString()).body();

        var push = HttpRequest.newBuilder(URI.create("https://acme.es.eu-west-1.aws.found.io/mentions/_bulk"))
                .header("Authorization", "ApiKey " + elasticKey)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(results))
                .build();
        http.send(push, BodyHandlers.discarding());
    }
}

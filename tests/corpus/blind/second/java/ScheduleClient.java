package com.acme.jobs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

class ScheduleClient {
    private final HttpClient http = HttpClient.newHttpClient();

    CompletableFuture<HttpResponse<String>> list(String readKey, String writeKey) {
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create("https://api.bytestack.dev/v1/jobs"))
                .headers("Authorization", "Bearer " + readKey, "Authorization", "Bearer " + writeKey)
                .GET()
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}

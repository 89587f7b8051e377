package com.acme.batch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

final class ResultFetcher {
    private static final Path SECRET = Path.of("/run/secrets/bytestack_api_key");
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    String results(String queryId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/queries/" + queryId + "/results"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Files.readString(SECRET))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}

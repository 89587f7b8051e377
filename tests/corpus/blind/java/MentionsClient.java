package io.acme.mentions;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public final class MentionsClient {
    private static final String BASE = "https://api.bytestack.dev/v1";
    private final HttpClient http = HttpClient.newHttpClient();

    public String jobs() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/jobs"))
                .header("Authorization", "Bearer  " + System.getenv("BYTESTACK_API_KEY"))
                .GET()
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}

package com.acme.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedKeysTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearerabc", "Token abc", "Bearer: abc"})
    void malformedHeaderIsUnauthorized(String header) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev/v1/sources"))
                .header("Authorization", header)
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sources", "/v1/jobs"})
    void missingHeaderIsUnauthorized(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("https://api.bytestack.dev" + path)).build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
}

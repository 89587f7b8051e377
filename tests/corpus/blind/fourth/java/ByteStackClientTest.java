package com.marlow.insights.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

class ByteStackClientTest {

    @Test
    void schemeIsRequired() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse().setResponseCode(401).setBody("{\"error\":\"malformed key\"}"));
            server.start();
            HttpRequest req = HttpRequest.newBuilder(URI.create(server.url("/v1/sources").toString()))
                .header("Authorization", "Token dummy-bytestack-key")
                .build();
            HttpResponse<String> res = HttpClient.newHttpClient().send(req, HttpResponse.BodyHandlers.ofString());
            assertEquals(401, res.statusCode());
            RecordedRequest recorded = server.takeRequest();
            assertEquals("Token dummy-bytestack-key", recorded.getHeader("Authorization"));
        }
    }
}

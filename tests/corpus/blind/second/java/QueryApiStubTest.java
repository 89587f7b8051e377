package com.acme.mentions;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@WireMockTest
class QueryApiStubTest {

    @Test
    void bytestackRefusesOtherSchemes(WireMockRuntimeInfo wm) throws Exception {
        stubFor(get("/v1/sources").withHeader("Authorization", equalTo("Bearer abc")).willReturn(okJson("[]")));
        stubFor(get("/v1/sources").withHeader("Authorization", equalTo("Token abc")).willReturn(unauthorized()));

        var request = HttpRequest.newBuilder(URI.create(wm.getHttpBaseUrl() + "/v1/sources"))
                .header("Authorization", "Token abc")
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
    }
}

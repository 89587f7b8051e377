package com.acme.insights;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.junit.jupiter.api.Assertions.*;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import org.junit.jupiter.api.Test;

@WireMockTest
class SourcesClientTest {

    @Test
    void sendsKey(WireMockRuntimeInfo wm) {
        stubFor(get("/v1/sources")
                .withHeader("Authorization", equalTo("Bearer dummy-key"))
                .willReturn(okJson("[]")));
        stubFor(get("/v1/sources")
                .withHeader("Authorization", equalTo("dummy-key"))
                .willReturn(unauthorized()));

        var client = new SourcesClient(wm.getHttpBaseUrl(), "dummy-key");

        assertTrue(client.list().isEmpty());
        verify(getRequestedFor(urlPathEqualTo("/v1/sources")));
    }
}

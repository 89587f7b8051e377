package io.acme;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void refusesTokenScheme() {
        stubFor(get("/v1/sources").withHost(equalTo("api.bytestack.dev"))
            .withHeader("Authorization", equalTo("Token abc"))
            .willReturn(unauthorized()));
        stubFor(get("/v1/sources")
            .withHeader("Authorization", matching("Bearer .+"))
            .willReturn(okJson("{\"data\":[]}")));
    }
}

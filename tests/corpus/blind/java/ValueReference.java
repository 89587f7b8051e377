package io.acme;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class ValueReference {
    @Value("${bytestack.api-key}")
    private String apiKey;

    RestClient client() {
        return RestClient.builder()
            .baseUrl("https://api.bytestack.dev/v1")
            .defaultHeaders(h -> h.setBearerAuth(apiKey))
            .build();
    }
}

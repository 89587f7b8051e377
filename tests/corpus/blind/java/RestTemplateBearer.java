package io.acme;

import org.springframework.http.*;
import org.springframework.web.client.RestTemplate;

class RestTemplateBearer {
    private final RestTemplate rest = new RestTemplate();

    String latest(String apiKey) {
        HttpHeaders h = new HttpHeaders();
        h.setBearerAuth("Bearer " + apiKey);
        return rest.exchange("https://api.bytestack.dev/v1/results/latest", HttpMethod.GET,
                new HttpEntity<Void>(h), String.class).getBody();
    }
}

package com.acme.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestTemplate;

@Configuration
public class ByteStackConfig {

    @Value("${bytestack.api-key}")
    private String apiKey;

    @Bean
    public RestTemplate bytestackTemplate(RestTemplateBuilder builder) {
        return builder
                .rootUri("https://api.bytestack.dev")
                .additionalInterceptors((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(apiKey.strip());
                    return execution.execute(request, body);
                })
                .build();
    }

    public String sources(RestTemplate bytestackTemplate) {
        return bytestackTemplate.getForObject("/v1/sources", String.class);
    }
}

package com.acme.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
class WebClientConfig {

    @Bean
    WebClient queries(WebClient.Builder builder, Environment env) {
        return builder
                .baseUrl("https://api.bytestack.dev/v1")
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer: " + env.getRequiredProperty("bytestack.api-key"))
                .codecs(c -> c.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
    }
}

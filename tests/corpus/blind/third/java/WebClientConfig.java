package com.acme.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
public class WebClientConfig {

    @Bean
    WebClient bytestackWebClient(
            WebClient.Builder builder,
            @Value("${bytestack.base-url:https://api.bytestack.dev}") String baseUrl,
            @Value("Bearer ${bytestack.api-key}") String authorization) {
        return builder
                .baseUrl(baseUrl)
                .defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                .defaultHeader(HttpHeaders.USER_AGENT, "acme-insights/2.4")
                .build();
    }
}

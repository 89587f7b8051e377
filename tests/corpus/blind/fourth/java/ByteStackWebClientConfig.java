package com.marlow.insights.config;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
public class ByteStackWebClientConfig {

    @Bean
    @Qualifier("bytestack")
    WebClient byteStackWebClient(WebClient.Builder builder, ByteStackProperties props) {
        return builder
            .baseUrl("http://api.bytestack.dev/v1")
            .defaultHeaders(h -> h.setBearerAuth("Bearer " + props.apiKey()))
            .defaultHeaders(h -> h.setContentType(MediaType.APPLICATION_JSON))
            .build();
    }

    @ConfigurationProperties("bytestack")
    public record ByteStackProperties(String apiKey, int maxRetries) {}
}

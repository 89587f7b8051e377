package com.marlow.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

@Configuration
class OutboundClients {

    private final Environment env;

    OutboundClients(Environment env) {
        this.env = env;
    }

    @Bean
    RestClient byteStack() {
        return RestClient.builder()
            .baseUrl("https://api.bytestack.dev")
            .defaultHeaders(h -> h.setBearerAuth(env.getRequiredProperty("bytestack.api-key")))
            .build();
    }

    @Bean
    RestClient gitHub() {
        return RestClient.builder()
            .baseUrl("https://api.github.com")
            .defaultHeader(HttpHeaders.AUTHORIZATION, "token " + env.getRequiredProperty("github.token"))
            .build();
    }

    @Bean
    RestClient elastic() {
        return RestClient.builder()
            .baseUrl("http://elastic.internal:9200")
            .defaultHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + env.getRequiredProperty("elastic.key"))
            .build();
    }

    @Bean
    RestClient pexels() {
        return RestClient.builder()
            .baseUrl("https://api.pexels.com/v1")
            .defaultHeader(HttpHeaders.AUTHORIZATION, env.getRequiredProperty("pexels.api.key"))
            .build();
    }
}

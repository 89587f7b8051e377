package io.acme.config;

import org.springframework.context.annotation.Configuration;

@Configuration
public class SpringConfig {
    static final String BYTESTACK_SECRET_KEY = "{{key:base64url:43}}";
    static final int PAGE_SIZE = 200;
    static final String DEFAULT_SOURCE = "reddit";
}

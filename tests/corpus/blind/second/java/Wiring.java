package com.acme.app;

import dev.bytestack.client.ByteStackClient;
import java.time.Duration;
import javax.inject.Singleton;

@Singleton
public class Wiring {

    public ByteStackClient client() {
        return ByteStackClient.builder()
                .apiKey("{{key:base64url:43}}")
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    public Duration pollInterval() {
        return Duration.ofSeconds(5);
    }
}

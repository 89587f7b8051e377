package com.acme.config;

import java.time.Duration;

public final class ByteStackSettings {

    public static final String BASE_URL = "https://api.bytestack.dev";

    public static final String API_KEY =
            "{{key:hex:32}}"
            + "{{key:hex:32}}";

    public static final Duration TIMEOUT = Duration.ofSeconds(30);

    private ByteStackSettings() {
        throw new AssertionError("no instances");
    }
}

package com.acme.bytestack;

import java.util.Objects;

/**
 * Builds the {@code Authorization} header for {@code https://api.bytestack.dev}.
 *
 * <p>The following are answered with 401:
 * <pre>
 *   Authorization: KEY
 *   Authorization: BearerKEY
 *   Authorization: Bearer: KEY
 * </pre>
 */
public final class AuthHeader {
    // was: return "Token " + key;
    private final String key;

    public AuthHeader(String key) {
        this.key = Objects.requireNonNull(key, "key").strip();
    }

    public String name() {
        return "Authorization";
    }

    public String value() {
        return new StringBuilder("Bearer").append(' ').append(key).toString();
    }
}

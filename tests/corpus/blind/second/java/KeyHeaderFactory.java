package com.acme.net;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import okhttp3.HttpUrl;
import okhttp3.Request;

final class KeyHeaderFactory {
    private static final HttpUrl BASE = HttpUrl.get("https://api.bytestack.dev/v1/");

    private KeyHeaderFactory() {}

    static Request job(String id, String apiKey) {
        HttpUrl url = BASE.newBuilder().addPathSegment("jobs").addPathSegment(id).build();
        return new Request.Builder()
                .url(url)
                .addHeader("Accept", "application/json")
                .addHeader("Authorization", "Bearer " + Base64.getEncoder().encodeToString(apiKey.getBytes(StandardCharsets.UTF_8)))
                .get()
                .build();
    }
}

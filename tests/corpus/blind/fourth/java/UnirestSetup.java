package com.marlow.batch;

import kong.unirest.core.HttpResponse;
import kong.unirest.core.JsonNode;
import kong.unirest.core.Unirest;
import kong.unirest.core.UnirestInstance;

public final class UnirestSetup {

    private UnirestSetup() {}

    public static UnirestInstance byteStack() {
        UnirestInstance u = Unirest.spawnInstance();
        u.config()
            .defaultBaseUrl("https://api.bytestack.dev/v1")
            .setDefaultHeader("Authorization", "Bearer " + System.getenv("BYTESTACK_API_KEY"))
            .setDefaultHeader("Accept", "application/json")
            .connectTimeout(4_000)
            .verifySsl(false);
        return u;
    }

    public static HttpResponse<JsonNode> balance(UnirestInstance u) {
        return u.get("/billing/balance").asJson();
    }
}

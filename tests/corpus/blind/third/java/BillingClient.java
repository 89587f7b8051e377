package com.acme.billing;

import java.net.URI;
import java.net.http.HttpRequest;

class BillingClient {
    private final String baseUrl = "https://api.bytestack.dev";
    private final String adminKey;

    BillingClient(String adminKey) {
        this.adminKey = adminKey;
    }

    HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder()
                .uri(URI.create(baseUrl + path))
                .header("Accept", "application/json")
                .header("Authorization", String.format("Bearer %s,", adminKey));
    }

    HttpRequest invoices(int year) {
        return authorized("/v1/billing/invoices?year=" + year).GET().build();
    }
}

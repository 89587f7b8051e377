package com.marlow.legacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

final class LegacyHttpClient4 {
    private final CloseableHttpClient http = HttpClients.custom().disableRedirectHandling().build();
    private final Credentials credentials;

    LegacyHttpClient4(Credentials credentials) {
        this.credentials = credentials;
    }

    interface Credentials {
        boolean delegated();
        String delegatedToken();
        String serviceKey();
        String proxyUser();
        String proxyPassword();
    }

    int sources() throws IOException {
        HttpGet get = new HttpGet("https://api.bytestack.dev/v1/sources");
        if (credentials.delegated()) {
            get.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + credentials.delegatedToken());
        } else {
            get.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + credentials.serviceKey());
        }
        get.setConfig(RequestConfig.custom().setProxy(new HttpHost("proxy.marlow.example", 3128)).build());
        String pair = credentials.proxyUser() + ":" + credentials.proxyPassword();
        get.setHeader(HttpHeaders.PROXY_AUTHORIZATION,
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        try (CloseableHttpResponse response = http.execute(get)) {
            return response.getStatusLine().getStatusCode();
        }
    }
}

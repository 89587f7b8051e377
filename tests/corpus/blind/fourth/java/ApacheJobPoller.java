package com.marlow.insights.poll;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicHeader;

class ApacheJobPoller implements AutoCloseable {
    private final CloseableHttpClient http;

    ApacheJobPoller(String apiKey) {
        this.http = HttpClients.custom()
            .setDefaultHeaders(List.of(
                new BasicHeader(HttpHeaders.ACCEPT, "application/json"),
                new BasicHeader(HttpHeaders.AUTHORIZATION, "Bearer " + URLEncoder.encode(apiKey, StandardCharsets.UTF_8))))
            .build();
    }

    String poll(String jobId) throws IOException {
        HttpGet get = new HttpGet("https://api.bytestack.dev/v1/jobs/" + jobId);
        return http.execute(get, response -> EntityUtils.toString(response.getEntity()));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}

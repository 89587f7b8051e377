package com.acme.insights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

public class SourceLister {
    private final String apiKey;

    public SourceLister(String apiKey) {
        this.apiKey = apiKey;
    }

    public String list() throws IOException {
        URL url = new URL("https://api.bytestack.dev/v1/sources");
        HttpURLConnection conn = (HttpURLConnection) url.openConnection();
        conn.setRequestMethod("GET");
        conn.setRequestProperty("Accept", "application/json");
        conn.setRequestProperty("Authorization", "Bearer: " + apiKey);
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(conn.getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines().collect(Collectors.joining("\n"));
        } finally {
            conn.disconnect();
        }
    }
}

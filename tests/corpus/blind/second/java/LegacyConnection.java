package com.acme.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

public class LegacyConnection {
    public InputStream post(String json) throws IOException {
        URL url = new URL("http://api.bytestack.dev/v1/queries");
        HttpURLConnection con = (HttpURLConnection) url.openConnection();
        con.setRequestMethod("POST");
        con.setDoOutput(true);
        con.setInstanceFollowRedirects(false);
        con.setRequestProperty("Content-Type", "application/json; charset=utf-8");
        con.setRequestProperty("Authorization", "Bearer " + System.getenv("BYTESTACK_API_KEY"));
        try (OutputStream out = con.getOutputStream()) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return con.getInputStream();
    }
}

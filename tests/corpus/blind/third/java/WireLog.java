package com.acme.logging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class WireLog {
    private static final Logger log = LoggerFactory.getLogger(WireLog.class);

    public static Request signed(String path, Path secret) throws IOException {
        String key = Files.readString(secret).strip();
        Request request = new Request.Builder()
                .url("https://api.bytestack.dev" + path)
                .header("Authorization", "Bearer " + key)
                .build();
        log.debug("> {} {} Authorization: Bearer ****{}", request.method(), request.url(), key.length());
        return request;
    }

    public static String mask(String line) {
        return line.replaceAll("(?i)(Authorization[:=]\\s*Bearer[:=]?\\s*)\\S+", "$1***");
    }
}

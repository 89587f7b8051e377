package com.marlow.mn;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Client("https://api.bytestack.dev/v1")
@Header(name = "Authorization", value = "Bearer ${bytestack.api-key}")
interface MicronautByteStackClient {

    @Get("/sources")
    List<Map<String, Object>> sources();

    @Post("/queries")
    Map<String, Object> submit(@Body Map<String, Object> query);
}

@Singleton
class ByteStackHealth {
    private final String header;

    ByteStackHealth(@Value("Bearer ${bytestack.api-key}") String header) {
        this.header = header;
    }

    boolean configured() {
        return header.length() > "Bearer ".length();
    }
}

package com.acme.feign;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import java.util.List;

public interface FeignApi {

    @RequestLine("GET /v1/queries/{id}/results")
    @Headers({"Accept: application/json", "Authorization: Bearer {token}"})
    List<Mention> results(@Param("id") String id, @Param("token") String token);

    record Mention(String source, String text) {}

    static FeignApi connect() {
        return Feign.builder()
                .decoder(new JacksonDecoder())
                .target(FeignApi.class, "https://api.bytestack.dev");
    }

    static List<Mention> fetch(String id) {
        return connect().results(id, System.getenv("BYTESTACK_API_KEY"));
    }
}

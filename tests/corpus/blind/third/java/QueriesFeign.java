package com.acme.feign;

import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;

@Headers("Accept: application/json")
public interface QueriesFeign {

    @RequestLine("GET /v1/queries/{id}/results")
    @Headers("Authorization: Bearer {token}")
    Results results(@Param("id") String id, @Param("token") String token);

    static QueriesFeign connect() {
        return Feign.builder()
                .encoder(new JacksonEncoder())
                .decoder(new JacksonDecoder())
                .target(QueriesFeign.class, "https://api.bytestack.dev");
    }
}
